package se.rodtrad.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects what is found at an element, of the words that are asked for.
 */
final class Reasons {

	private final Set<Finding.Word> asked;

	private final Map<Finding.Word, List<Finding.Reason>> found = new EnumMap<>(Finding.Word.class);

	Reasons(Set<Finding.Word> asked) {
		this.asked = asked;
	}

	/** Whether there is a reason to look for such findings. */
	boolean isAsked(Finding.Word word) {
		return this.asked.contains(word);
	}

	/** Whether there is a reason to look for findings of either word. */
	boolean isAsked(Finding.Word one, Finding.Word other) {
		return isAsked(one) || isAsked(other);
	}

	/** Keeps a reason when its word is asked for. */
	void add(Finding.Word word, Finding.Reason reason) {
		if (isAsked(word)) {
			this.found.computeIfAbsent(word, (_) -> new ArrayList<>()).add(reason);
		}
	}

	/** What was found at an element, by word; the next element begins with nothing. */
	List<Finding> take(int element) {
		if (this.found.isEmpty()) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		this.found.forEach((word, reasons) -> findings.add(new Finding(word, element, reasons)));
		this.found.clear();
		return findings;
	}

}
