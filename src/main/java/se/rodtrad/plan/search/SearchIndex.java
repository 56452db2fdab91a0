package se.rodtrad.plan.search;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import com.carrotsearch.hppc.IntArrayList;

import se.rodtrad.plan.Element;
import se.rodtrad.plan.ElementType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.plan.RodTradException;

/**
 * The words of a plan in order, each with the elements that have it: every text of every
 * element is in it. Immutable, one per revision; it does not hold the plan itself, so
 * that a plan that nobody needs can go.
 */
public final class SearchIndex {

	private final int size;

	private final String[] words;

	private final int[][] elements;

	private SearchIndex(int size, String[] words, int[][] elements) {
		this.size = size;
		this.words = words;
		this.elements = elements;
	}

	/** The index of a plan. */
	public static SearchIndex of(PlanGraph graph) {
		Map<String, IntArrayList> found = new HashMap<>();
		for (int element = 0; element < graph.size(); element++) {
			Set<String> words = new HashSet<>();
			texts(graph.element(element)).forEach((text) -> words.addAll(Words.of(text)));
			for (String word : words) {
				found.computeIfAbsent(word, (_) -> new IntArrayList(2)).add(element);
			}
		}
		String[] words = found.keySet().toArray(String[]::new);
		Arrays.parallelSort(words);
		int[][] elements = new int[words.length][];
		Arrays.setAll(elements, (word) -> found.getOrDefault(words[word], new IntArrayList()).toArray());
		return new SearchIndex(graph.size(), words, elements);
	}

	private static Stream<String> texts(Element element) {
		Stream<String> common = Stream.concat(Stream.of(element.key(), element.name(), element.origin().source()),
				element.origin().externalIds().stream());
		Map<String, Object> values = ElementType.of(element.label()).values(element);
		Stream<String> own = ElementType.of(element.label())
			.properties()
			.stream()
			.filter((property) -> property.kind() == ElementType.Kind.TEXT || property.kind() == ElementType.Kind.TEXTS)
			.filter((property) -> !property.name().equals("kind") && values.containsKey(property.name()))
			.flatMap((property) -> (values.get(property.name()) instanceof List<?> many)
					? many.stream().map(String.class::cast) : Stream.of((String) values.get(property.name())));
		return Stream.concat(common, own);
	}

	/**
	 * The elements that have every word of a text as the beginning of one of theirs, best
	 * first.
	 * @param graph the plan that the index was made of
	 * @param text one or more words
	 * @param wanted which elements to consider, by index
	 * @throws RodTradException.Invalid when the text has no word
	 */
	public List<Hit> search(PlanGraph graph, String text, IntPredicate wanted) {
		List<String> sought = Words.of(text);
		if (sought.isEmpty()) {
			throw new RodTradException.Invalid("text: found «%s», expected at least one word".formatted(text));
		}
		BitSet found = withWord(sought.getFirst());
		sought.stream().skip(1).forEach((word) -> found.and(withWord(word)));
		String whole = Words.folded(text).strip();
		Collator collator = Collator.getInstance(Locale.of("sv"));
		return found.stream()
			.filter(wanted)
			.mapToObj((element) -> hit(graph, element, whole, sought, collator))
			.sorted(Comparator.comparing(Hit::place))
			.toList();
	}

	private BitSet withWord(String beginning) {
		BitSet found = new BitSet(this.size);
		int place = Arrays.binarySearch(this.words, beginning);
		for (int i = (place >= 0) ? place : -place - 1; i < this.words.length
				&& this.words[i].startsWith(beginning); i++) {
			for (int element : this.elements[i]) {
				found.set(element);
			}
		}
		return found;
	}

	private static Hit hit(PlanGraph graph, int element, String whole, List<String> sought, Collator collator) {
		Element found = graph.element(element);
		CollationKey name = collator.getCollationKey(found.name());
		String order = HexFormat.of().formatHex(name.toByteArray());
		return new Hit(element, Closeness.of(found, whole, sought).mark() + order + "\0" + found.id());
	}

	/**
	 * An element that was found.
	 *
	 * @param element its index
	 * @param place its place among the hits, as a string that sorts so
	 */
	public record Hit(int element, String place) {
	}

	/** How close a hit is to what was sought, closest first. */
	private enum Closeness {

		KEY, BEGINNING_OF_NAME, NAME, TEXT;

		static Closeness of(Element element, String whole, List<String> sought) {
			if (Words.folded(element.key()).startsWith(whole)) {
				return KEY;
			}
			if (Words.folded(element.name()).startsWith(whole)) {
				return BEGINNING_OF_NAME;
			}
			List<String> name = Words.of(element.name());
			boolean isInName = sought.stream()
				.allMatch((beginning) -> name.stream().anyMatch((word) -> word.startsWith(beginning)));
			return isInName ? NAME : TEXT;
		}

		String mark() {
			return switch (this) {
				case KEY -> "1";
				case BEGINNING_OF_NAME -> "2";
				case NAME -> "3";
				case TEXT -> "4";
			};
		}

	}

}
