package se.rodtrad.web;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages say, they say in both languages.
 */
class MessagesTests {

	private static final ResourceBundle.Control EXACTLY = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final ResourceBundle swedish = ResourceBundle.getBundle("messages", Locale.ROOT, EXACTLY);

	private final ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ENGLISH, EXACTLY);

	@Test
	void everySentenceIsInBothLanguages() {
		assertThat(this.english.getLocale()).isEqualTo(Locale.ENGLISH);
		assertThat(new TreeSet<>(this.english.keySet())).isEqualTo(new TreeSet<>(this.swedish.keySet()));
		for (String key : this.english.keySet()) {
			assertThat(places(this.english.getString(key))).as(key).isEqualTo(places(this.swedish.getString(key)));
		}
	}

	@Test
	void englishIsNotSwedish() {
		assertThat(this.english.getString("page.language")).isEqualTo("en");
		assertThat(this.english.keySet()
			.stream()
			.filter((key) -> !key.equals("start.title") && !key.equals("start.revision") && !key.equals("start.short"))
			.filter((key) -> this.english.getString(key).equals(this.swedish.getString(key)))).isEmpty();
	}

	private static long places(String sentence) {
		return sentence.chars().filter((sign) -> sign == '{').count();
	}

}
