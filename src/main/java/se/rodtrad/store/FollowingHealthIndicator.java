package se.rodtrad.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether this process keeps up with the database. Asks nothing: who looks at the health
 * of a process whose database does not answer is not kept waiting.
 */
@Component
class FollowingHealthIndicator implements HealthIndicator {

	private final Contact contact;

	FollowingHealthIndicator(Contact contact) {
		this.contact = contact;
	}

	@Override
	public Health health() {
		return (this.contact.isLost() ? Health.down() : Health.up()).build();
	}

}
