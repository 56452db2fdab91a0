package se.rodtrad.benchmark.query;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

import tools.jackson.core.JsonGenerator;

import se.rodtrad.fulfilment.Basis;
import se.rodtrad.fulfilment.Fulfilments;
import se.rodtrad.fulfilment.Run;
import se.rodtrad.plan.Element;
import se.rodtrad.plan.Label;
import se.rodtrad.plan.LinkType;
import se.rodtrad.plan.PlanGraph;
import se.rodtrad.steering.SteeringModels;

/**
 * Answers the questions from arrays that are made beforehand, and writes them with
 * nothing in between: what an answer costs at the very least.
 */
final class Floor {

	private final PlanGraph plan;

	private final String[] keys;

	private final String[] names;

	private final String[] labels;

	private final int[] units;

	/** The links that lead down from each element, and up. */
	private final int[][] down;

	private final int[][] up;

	private final int[] from;

	private final int[] to;

	private final double[] weights;

	private final String[] types;

	private final int[] lowerGoals;

	private final double[] scores;

	private final double[] coverages;

	Floor(PlanGraph plan, SteeringModels models) {
		this.plan = plan;
		this.keys = strings(plan, Element::key);
		this.names = strings(plan, Element::name);
		this.labels = strings(plan, (element) -> element.label().name());
		this.units = IntStream.range(0, plan.size()).map((element) -> unit(plan, element)).toArray();
		this.down = IntStream.range(0, plan.size())
			.mapToObj((element) -> links(plan, element, false))
			.toArray(int[][]::new);
		this.up = IntStream.range(0, plan.size())
			.mapToObj((element) -> links(plan, element, true))
			.toArray(int[][]::new);
		this.from = IntStream.range(0, plan.linkCount()).map(plan::from).toArray();
		this.to = IntStream.range(0, plan.linkCount()).map(plan::to).toArray();
		this.weights = IntStream.range(0, plan.linkCount()).mapToDouble(plan::weight).toArray();
		this.types = IntStream.range(0, plan.linkCount())
			.mapToObj((link) -> plan.type(link).name())
			.toArray(String[]::new);
		this.lowerGoals = IntStream.range(0, plan.size())
			.filter((element) -> plan.kind(element).endsWith("_goal") && !plan.kind(element).startsWith("over"))
			.toArray();
		this.scores = new double[plan.size()];
		this.coverages = new double[plan.size()];
		Fulfilments
			.of(new Basis(plan, models.governing(plan.region(), Question.DAY).orElseThrow(), Question.PERIOD,
					Question.DAY, Run.COMPUTED))
			.all()
			.forEach((found) -> {
				this.scores[found.goal()] = found.score().value().orElse(0);
				this.coverages[found.goal()] = found.score().coverage();
			});
	}

	private static String[] strings(PlanGraph plan, Function<Element, String> read) {
		return plan.elements().stream().map(read).toArray(String[]::new);
	}

	private static int unit(PlanGraph plan, int element) {
		PlanGraph.Links owners = plan.outgoing(element, LinkType.OWNED_BY);
		return owners.isEmpty() ? -1 : plan.to(owners.get(0));
	}

	private static int[] links(PlanGraph plan, int element, boolean isUp) {
		return IntStream.concat(all(plan.outgoing(element)), all(plan.incoming(element)))
			.filter((link) -> LinkType.THREAD.contains(plan.type(link)))
			.filter((link) -> (plan.type(link).isUpstreamAlongArrow() == isUp) == (plan.from(link) == element))
			.toArray();
	}

	private static IntStream all(PlanGraph.Links links) {
		return links.stream();
	}

	/** Writes the answer to a question that begins at an element. */
	void write(Question question, String start, JsonGenerator json) {
		json.writeStartObject().writeName("data").writeStartObject();
		json.writeName((question == Question.ORPHANS) ? "brokenThread" : "trace").writeStartObject();
		switch (question) {
			case ACTIVITIES -> activities(goal(start), json);
			case TREE -> tree(goal(start), json);
			case CHAIN -> chain(this.plan.find(Label.ACTIVITY, start).orElseThrow(), json);
			case ORPHANS -> orphans(json);
		}
		json.writeEndObject().writeEndObject().writeEndObject();
	}

	private int goal(String key) {
		return this.plan.find(Label.GOAL, key).orElseThrow();
	}

	private void activities(int goal, JsonGenerator json) {
		json.writeName("elements").writeStartArray();
		for (int element : walk(goal, this.down)) {
			if (element == goal || Objects.equals(this.labels[element], "ACTIVITY")) {
				withUnit(element, json);
			}
		}
		json.writeEndArray();
	}

	private void tree(int goal, JsonGenerator json) {
		int[] found = walk(goal, this.down);
		json.writeName("elements").writeStartArray();
		for (int element : found) {
			json.writeStartObject().writeName("element");
			element(element, json).writeEndObject().writeEndObject();
		}
		json.writeEndArray().writeName("links").writeStartArray();
		for (int element : found) {
			for (int link : this.down[element]) {
				link(link, json);
			}
		}
		json.writeEndArray();
	}

	private void chain(int activity, JsonGenerator json) {
		json.writeName("elements").writeStartArray();
		for (int element : walk(activity, this.up)) {
			json.writeStartObject().writeName("element");
			element(element, json);
			if (element != activity) {
				json.writeName("fulfilment")
					.writeStartObject()
					.writeNumberProperty("score", this.scores[element])
					.writeNumberProperty("coverage", this.coverages[element])
					.writeEndObject();
			}
			json.writeEndObject().writeEndObject();
		}
		json.writeEndArray();
	}

	private void orphans(JsonGenerator json) {
		json.writeName("nodes").writeStartArray();
		for (int goal : this.lowerGoals) {
			if (this.up[goal].length == 0) {
				withUnit(goal, json);
			}
		}
		json.writeEndArray();
	}

	private void withUnit(int element, JsonGenerator json) {
		json.writeStartObject().writeName("element");
		named(element, json).writeName("unit");
		named(this.units[element], json).writeEndObject();
	}

	private JsonGenerator named(int element, JsonGenerator json) {
		return json.writeStartObject()
			.writeStringProperty("key", this.keys[element])
			.writeStringProperty("name", this.names[element])
			.writeEndObject();
	}

	/** An object that is left open. */
	private JsonGenerator element(int element, JsonGenerator json) {
		return json.writeStartObject()
			.writeStringProperty("label", this.labels[element])
			.writeStringProperty("key", this.keys[element])
			.writeStringProperty("name", this.names[element]);
	}

	private void link(int link, JsonGenerator json) {
		json.writeStartObject()
			.writeStringProperty("type", this.types[link])
			.writeNumberProperty("weight", this.weights[link])
			.writeName("from")
			.writeStartObject()
			.writeStringProperty("key", this.keys[this.from[link]])
			.writeEndObject()
			.writeName("to")
			.writeStartObject()
			.writeStringProperty("key", this.keys[this.to[link]])
			.writeEndObject()
			.writeEndObject();
	}

	/** The element and all that its links lead to, in the order that they are met. */
	private int[] walk(int start, int[][] links) {
		long[] seen = new long[(this.keys.length >> 6) + 1];
		int[] queue = new int[16];
		queue[0] = start;
		seen[start >> 6] |= 1L << start;
		int size = 1;
		for (int head = 0; head < size; head++) {
			for (int link : links[queue[head]]) {
				int end = (this.from[link] == queue[head]) ? this.to[link] : this.from[link];
				if ((seen[end >> 6] & (1L << end)) == 0) {
					seen[end >> 6] |= 1L << end;
					queue = (size == queue.length) ? Arrays.copyOf(queue, size * 2) : queue;
					queue[size++] = end;
				}
			}
		}
		return Arrays.copyOf(queue, size);
	}

}
