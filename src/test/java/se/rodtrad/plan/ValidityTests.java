package se.rodtrad.plan;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ValidityTests {

	private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

	private static final Validity YEAR = new Validity(NEW_YEAR, NEW_YEAR.plusYears(1));

	@Test
	void firstDayIsInAndEndIsNot() {
		assertThat(YEAR.contains(NEW_YEAR)).isTrue();
		assertThat(YEAR.contains(NEW_YEAR.plusYears(1).minusDays(1))).isTrue();
		assertThat(YEAR.contains(NEW_YEAR.plusYears(1))).isFalse();
		assertThat(YEAR.contains(NEW_YEAR.minusDays(1))).isFalse();
	}

	@Test
	void openEndsHoldForEver() {
		assertThat(Validity.ALWAYS.contains(LocalDate.of(1, 1, 1))).isTrue();
		assertThat(Validity.from(NEW_YEAR).contains(LocalDate.of(9999, 12, 31))).isTrue();
		assertThat(Validity.from(NEW_YEAR).end()).isEmpty();
		assertThat(Validity.of(Optional.empty(), Optional.empty())).isSameAs(Validity.ALWAYS);
	}

	@Test
	void intervalsThatOnlyTouchHaveNoDayInCommon() {
		Validity next = Validity.from(NEW_YEAR.plusYears(1));
		assertThat(YEAR.overlaps(next)).isFalse();
		assertThat(YEAR.intersection(next)).isEmpty();
	}

	@Test
	void intersectionIsWhatBothHold() {
		Validity half = new Validity(NEW_YEAR.plusMonths(6), NEW_YEAR.plusMonths(18));
		assertThat(YEAR.intersection(half)).contains(new Validity(NEW_YEAR.plusMonths(6), NEW_YEAR.plusYears(1)));
		assertThat(YEAR.intersection(Validity.ALWAYS)).contains(YEAR);
	}

	@Test
	void endBeforeBeginningIsRefusedWithBothDays() {
		assertThatExceptionOfType(RodTradException.Invalid.class).isThrownBy(() -> new Validity(NEW_YEAR, NEW_YEAR))
			.withMessageContaining("2024-01-01");
	}

}
