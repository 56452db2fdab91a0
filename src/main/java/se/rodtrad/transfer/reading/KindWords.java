package se.rodtrad.transfer.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import se.rodtrad.plan.Label;
import se.rodtrad.plan.Region;
import se.rodtrad.plan.Validity;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;
import se.rodtrad.steering.Term;
import se.rodtrad.transfer.sheet.Words;

/**
 * The kinds that an element may have: those of the models that govern the region while
 * the element holds, or of all its models when none does. People may write a kind's code
 * or its name.
 */
final class KindWords {

	private final Region region;

	private final SteeringModels models;

	private final boolean isGovernanceKnown;

	/** By id, since a model is large and its hash code costs all of it. */
	private final Map<String, Map<Label, Map<String, String>>> codes = new HashMap<>();

	private final Map<Validity, List<SteeringModel>> governing = new HashMap<>();

	KindWords(Region region, SteeringModels models, boolean isGovernanceKnown) {
		this.region = region;
		this.models = models;
		this.isGovernanceKnown = isGovernanceKnown;
	}

	/**
	 * The models that have a say; none when the service knows none of them, or when it is
	 * not known which they are.
	 */
	List<SteeringModel> governing(Validity validity) {
		return !this.isGovernanceKnown ? List.of() : this.governing.computeIfAbsent(validity, this::find);
	}

	private List<SteeringModel> find(Validity validity) {
		List<SteeringModel> then = models(this.region.governedBy()
			.stream()
			.filter((governance) -> governance.validity().overlaps(validity))
			.toList());
		return then.isEmpty() ? models(this.region.governedBy()) : then;
	}

	private List<SteeringModel> models(List<Region.Governance> governances) {
		return governances.stream()
			.map(Region.Governance::steeringModel)
			.distinct()
			.map((id) -> this.models.find(this.region, id))
			.flatMap(Optional::stream)
			.toList();
	}

	/**
	 * The code of the kind that a text means in the first of the models that knows it.
	 */
	Optional<String> code(List<SteeringModel> governing, Label label, String text) {
		return governing.stream()
			.map((model) -> Optional.ofNullable(codes(model, label).get(Words.fold(text))))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private Map<String, String> codes(SteeringModel model, Label label) {
		return this.codes.computeIfAbsent(model.id(), (_) -> new HashMap<>())
			.computeIfAbsent(label, (_) -> codes(model.kindsOf(label)));
	}

	/** Codes come before names, and a name that several kinds share means none. */
	private static Map<String, String> codes(List<SteeringModel.NamedKind> kinds) {
		Map<String, String> codes = new HashMap<>();
		Map<String, Set<String>> named = new HashMap<>();
		for (SteeringModel.NamedKind kind : kinds) {
			codes.put(Words.fold(kind.code()), kind.code());
			named.computeIfAbsent(Words.fold(kind.name().sv()), (_) -> new LinkedHashSet<>()).add(kind.code());
			named.computeIfAbsent(Words.fold(kind.name().en()), (_) -> new LinkedHashSet<>()).add(kind.code());
		}
		named.forEach((name, meant) -> {
			if (meant.size() == 1) {
				codes.putIfAbsent(name, meant.iterator().next());
			}
		});
		return codes;
	}

	/** Whether models govern, and none of them has kinds of a label. */
	static boolean isWithout(List<SteeringModel> governing, Label label) {
		return !governing.isEmpty() && governing.stream().allMatch((model) -> model.kindsOf(label).isEmpty());
	}

	/** The ids of some models, for a message. */
	static String ids(List<SteeringModel> governing) {
		return governing.stream().map(SteeringModel::id).collect(Collectors.joining(", "));
	}

	/** The kinds allowed by some models, for a message. */
	static Term allowed(List<SteeringModel> governing, Label label) {
		List<SteeringModel.NamedKind> kinds = governing.stream()
			.flatMap((model) -> model.kindsOf(label).stream())
			.distinct()
			.toList();
		return new Term(
				kinds.stream()
					.map((kind) -> "%s (%s)".formatted(kind.code(), kind.name().sv()))
					.distinct()
					.collect(Collectors.joining(", ")),
				kinds.stream()
					.map((kind) -> "%s (%s)".formatted(kind.code(), kind.name().en()))
					.distinct()
					.collect(Collectors.joining(", ")));
	}

}
