package se.rodtrad.transfer.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where files lie while they come in and are imported: a folder that this process keeps a
 * lock on for as long as it lives. What one that was killed has left goes when the next
 * one starts, and nothing of those that live.
 */
@Component
final class Uploads implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Uploads.class);

	private static final String PREFIX = "rodtrad-import-";

	private static final String LOCK = ".lock";

	/** Whoever looks at a lock of the same process lets go of it. */
	private static final String OF_THIS_PROCESS = PREFIX + UUID.randomUUID() + "-";

	/** Plans are nothing for other users of the machine. */
	private static final FileAttribute<?>[] OURS_ALONE = FileSystems.getDefault()
		.supportedFileAttributeViews()
		.contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];

	private final Claim claim;

	private final Path folder;

	/** Takes a folder of its own, and removes what nobody has any longer. */
	Uploads(ImportProperties properties) {
		Path directory = properties.directory();
		try {
			Files.createDirectories(directory);
			this.claim = claim(directory);
			this.folder = Files.createDirectory(folder(this.claim.lockFile), OURS_ALONE);
			removeLeftovers(directory, Files.getOwner(this.folder));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"rodtrad.import.directory: found %s, expected a directory where files can be made and locked"
						.formatted(directory),
					ex);
		}
	}

	/** Where its files lie. */
	Path folder() {
		return this.folder;
	}

	/** A new file. */
	Path newFile(String ending) throws IOException {
		return Files.createTempFile(this.folder, "", ending);
	}

	/**
	 * Another process that starts may see the file before it is locked, and remove it.
	 */
	private static Claim claim(Path directory) throws IOException {
		while (true) {
			Path lockFile = Files.createTempFile(directory, OF_THIS_PROCESS, LOCK);
			FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			lock.lock();
			if (Files.exists(lockFile)) {
				return new Claim(lockFile, lock);
			}
			lock.close();
		}
	}

	private static Path folder(Path lockFile) {
		String name = lockFile.getFileName().toString();
		return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
	}

	private static void removeLeftovers(Path directory, UserPrincipal owner) throws IOException {
		try (DirectoryStream<Path> locks = Files.newDirectoryStream(directory, PREFIX + "*" + LOCK)) {
			for (Path lockFile : locks) {
				if (!lockFile.getFileName().toString().startsWith(OF_THIS_PROCESS)) {
					removeUnlessLocked(lockFile, owner);
				}
			}
		}
	}

	private static void removeUnlessLocked(Path lockFile, UserPrincipal owner) {
		try {
			if (!isOf(owner, lockFile)) {
				return;
			}
			try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
					FileLock lock = channel.tryLock()) {
				if (lock != null) {
					remove(folder(lockFile), owner);
					Files.delete(lockFile);
				}
			}
		}
		catch (IOException ex) {
			log.warn("What {} was for could not be removed", lockFile, ex);
		}
	}

	private static void remove(Path folder, UserPrincipal owner) throws IOException {
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !isOf(owner, folder)) {
			return;
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
	}

	/** Others may have put something into a directory that everybody shares. */
	private static boolean isOf(UserPrincipal owner, Path path) throws IOException {
		return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(owner);
	}

	@Override
	public void close() throws IOException {
		remove(this.folder, Files.getOwner(this.folder));
		Files.deleteIfExists(this.claim.lockFile);
		this.claim.lock.close();
	}

	/**
	 * That a folder is somebody's.
	 *
	 * @param lockFile has the name of the folder
	 * @param lock what it is locked by
	 */
	private record Claim(Path lockFile, FileChannel lock) {
	}

}
