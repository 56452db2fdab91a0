package se.rodtrad.transfer.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;

import se.rodtrad.steering.Term;

/** What a file is by its first bytes and by what is packed in it. */
enum FileForm {

	/** Sheets as XML in a zip (<em>.xlsx, .xlsm</em>). */
	WORKBOOK {
		@Override
		TableFile open(Path file, String name, FileLimits limits) {
			return new WorkbookFile(file, limits, false);
		}
	},
	/** The same with formulas that nobody has worked out. */
	WORKBOOK_WITHOUT_RESULTS {
		@Override
		TableFile open(Path file, String name, FileLimits limits) {
			return new WorkbookFile(file, limits, true);
		}
	},
	/** CSV files in a zip. */
	ZIP {
		@Override
		TableFile open(Path file, String name, FileLimits limits) {
			return CsvFile.ofZip(file, limits);
		}
	},
	/** CSV files in a folder. */
	FOLDER {
		@Override
		TableFile open(Path file, String name, FileLimits limits) {
			return CsvFile.ofFolder(file, limits);
		}
	},
	/** A CSV file. */
	TEXT {
		@Override
		TableFile open(Path file, String name, FileLimits limits) {
			return CsvFile.ofFile(file, name, limits);
		}
	};

	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

	private static final Term EXPECTED = new Term("en arbetsbok (.xlsx) eller en zip med CSV-filer",
			"a workbook (.xlsx) or a zip of CSV files");

	abstract TableFile open(Path file, String name, FileLimits limits);

	static FileForm of(Path file, FileLimits limits) {
		if (Files.isDirectory(file)) {
			return FOLDER;
		}
		try {
			if (Files.size(file) > limits.fileBytes()) {
				throw UnreadableFile.tooLarge("byte", "bytes", limits.fileBytes());
			}
			byte[] start = start(file);
			if (start.length == 0) {
				throw new UnreadableFile("empty_file", new Term("Filen är tom", "The file is empty"), EXPECTED);
			}
			if (start[0] == 'P' && start[1] == 'K') {
				return ofZip(file, limits);
			}
			refuseOther(start);
			return TEXT;
		}
		catch (IOException ex) {
			throw UnreadableFile.damaged(String.valueOf(file.getFileName()));
		}
	}

	private static byte[] start(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] start = in.readNBytes(65_536);
			return (start.length == 0) ? start : Arrays.copyOf(start, Math.max(start.length, OLE2.length));
		}
	}

	private static FileForm ofZip(Path file, FileLimits limits) throws IOException {
		try (ZipFile zip = Packed.open(file)) {
			boolean lacksResults = Packed.check(zip, limits);
			if (zip.getEntry("xl/workbook.bin") != null) {
				throw unsupported("En binär arbetsbok (.xlsb)", "A binary workbook (.xlsb)");
			}
			if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
				throw unsupported("Ett OpenDocument-kalkylblad (.ods)", "An OpenDocument spreadsheet (.ods)");
			}
			if (zip.getEntry("word/document.xml") != null) {
				throw unsupported("Ett Word-dokument", "A Word document");
			}
			FileForm workbook = lacksResults ? WORKBOOK_WITHOUT_RESULTS : WORKBOOK;
			return Packed.isOfficeDocument(zip) ? workbook : ZIP;
		}
	}

	private static void refuseOther(byte[] start) {
		if (Arrays.equals(start, 0, OLE2.length, OLE2, 0, OLE2.length)) {
			throw (indexOf(start, ENCRYPTED) >= 0)
					? new UnreadableFile("encrypted_file",
							new Term("Arbetsboken är skyddad med lösenord", "The workbook is protected by a password"),
							new Term("en arbetsbok utan lösenord", "a workbook without a password"))
					: unsupported("En arbetsbok i det äldre formatet .xls, eller skyddad med lösenord",
							"A workbook in the older format .xls, or protected by a password");
		}
		if (start.length > 4 && new String(start, 0, 4, StandardCharsets.US_ASCII).equals("%PDF")) {
			throw unsupported("Ett PDF-dokument", "A PDF document");
		}
	}

	private static UnreadableFile unsupported(String sv, String en) {
		return new UnreadableFile("unsupported_file", new Term(sv + " kan inte läsas", en + " cannot be read"),
				EXPECTED);
	}

	private static int indexOf(byte[] bytes, byte[] wanted) {
		for (int i = 0; i + wanted.length <= bytes.length; i++) {
			if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
				return i;
			}
		}
		return -1;
	}

}
