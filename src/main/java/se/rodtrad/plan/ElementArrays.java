package se.rodtrad.plan;

import java.util.Arrays;

/**
 * The elements of a plan sorted by label and key, with where each label begins, when each
 * element holds, and what is kept of how they are written.
 */
@SuppressWarnings({ "ArrayRecordComponent", "EnumOrdinal" }) // stays within the room
record ElementArrays(Element[] elements, int[] labelStart, Days days, WrittenTexts keys, WrittenTexts names) {

	static ElementArrays of(Element[] sorted) {
		int[] starts = new int[Label.ALL.length + 1];
		for (Element element : sorted) {
			starts[element.label().ordinal() + 1]++;
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		return new ElementArrays(sorted, starts, Days.of(sorted.length, (element) -> sorted[element].validity()),
				new WrittenTexts(Element::key, sorted.length), new WrittenTexts(Element::name, sorted.length));
	}

	/** The same elements, where what comes in is still to be set. */
	ElementArrays spliced(Splice splice, int[] starts) {
		return new ElementArrays(splice.copy(this.elements, new Element[splice.newLength()]), starts,
				this.days.spliced(splice), this.keys.spliced(splice), this.names.spliced(splice));
	}

	int size() {
		return this.elements.length;
	}

	/** Where the elements of a label begin. */
	int start(Label label) {
		return this.labelStart[label.ordinal()];
	}

	/** Where the elements of a label end. */
	int end(Label label) {
		return this.labelStart[label.ordinal() + 1];
	}

	/** Puts an element at its place, in arrays that nobody else has. */
	void set(int place, Element element) {
		this.elements[place] = element;
		this.days.set(place, element.validity());
		this.keys.forget(place);
		this.names.forget(place);
	}

	Label label(int element) {
		int low = 0;
		int high = Label.ALL.length - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (this.labelStart[middle] <= element) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return Label.ALL[low];
	}

	/** The index of an element; when there is none, -1 - the index it would have. */
	int find(Label label, String key) {
		int low = start(label);
		int high = end(label) - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int order = this.elements[middle].key().compareTo(key);
			if (order == 0) {
				return middle;
			}
			if (order < 0) {
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		return -1 - low;
	}

}
