package se.rodtrad.steering.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import se.rodtrad.plan.Fingerprint;
import se.rodtrad.steering.ModelTexts;
import se.rodtrad.steering.SteeringModel;
import se.rodtrad.steering.SteeringModels;

/** Makes steering models of profiles: YAML files, one a model. */
public final class Profiles {

	private final List<Problem> problems = new ArrayList<>();

	private final Map<String, String> places = new LinkedHashMap<>();

	/** By the digest of the model that they make. */
	private final Map<String, String> texts = new HashMap<>();

	private Profiles() {
	}

	/**
	 * The models of some files, and their earlier editions.
	 * @param texts where the files' texts are kept
	 * @throws WrongProfiles naming all that is wrong in any of them
	 */
	public static SteeringModels read(List<ProfileFile> files, ModelTexts texts) {
		Profiles profiles = new Profiles();
		List<SteeringModel> models = profiles.models(files);
		return SteeringModels.of(models, new KeptEditions(profiles.texts, texts));
	}

	/**
	 * The models of some files.
	 * @throws WrongProfiles naming all that is wrong in any of them
	 */
	public static SteeringModels read(List<ProfileFile> files) {
		return SteeringModels.of(new Profiles().models(files));
	}

	private List<SteeringModel> models(List<ProfileFile> files) {
		List<SteeringModel> models = files.stream()
			.flatMap((file) -> model(file).stream())
			.sorted(Comparator.comparing(SteeringModel::id))
			.toList();
		if (!this.problems.isEmpty()) {
			throw new WrongProfiles(this.problems);
		}
		return models;
	}

	/**
	 * The profiles of a directory: its files whose names end with .yaml or .yml, by name.
	 * @throws WrongProfiles when it cannot be read
	 */
	public static List<ProfileFile> in(Path directory) {
		if (!Files.isDirectory(directory)) {
			throw new WrongProfiles(List.of(new Problem(directory.toString(), 0, "no such directory",
					"a directory with profiles, as rodtrad.steering-models says")));
		}
		try (Stream<Path> paths = Files.list(directory)) {
			List<ProfileFile> files = new ArrayList<>();
			for (Path path : paths.filter((path) -> path.toString().matches(".*\\.ya?ml")).sorted().toList()) {
				files.add(new ProfileFile(path.toString(), Files.readString(path)));
			}
			return files;
		}
		catch (IOException ex) {
			throw new WrongProfiles(List.of(new Problem(directory.toString(), 0,
					"what cannot be read (" + ex.getMessage() + ")", "profiles in UTF-8")));
		}
	}

	private Optional<SteeringModel> model(ProfileFile file) {
		Problems found = new Problems(file.name());
		Codes codes = new Codes(found);
		Optional<YamlNode> root = YamlTree.read(file.text(), found);
		Optional<SteeringModel> model = root.flatMap((node) -> new RecordReader(found, codes).read(SteeringModel.class,
				node, Map.of("digest", Fingerprint.of(node.content()))));
		model.ifPresent((read) -> this.texts.put(read.digest(), file.text()));
		root.ifPresent((_) -> codes.check());
		root.ifPresent((node) -> requireOwnId(file, node, found));
		this.problems.addAll(found.all());
		return model;
	}

	private void requireOwnId(ProfileFile file, YamlNode root, Problems found) {
		if (!(root instanceof YamlNode.Mapping mapping) || !mapping.entries().containsKey("id")
				|| !(mapping.entries().get("id").value() instanceof YamlNode.Scalar id)) {
			return;
		}
		String earlier = this.places.putIfAbsent(id.text(), file.name() + ":" + id.line());
		if (earlier != null) {
			found.add(id.line(), "id '%s', which %s has too".formatted(id.text(), earlier), "an id of its own");
		}
	}

}
