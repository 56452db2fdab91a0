package se.rodtrad.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is kept of the past.
 *
 * @param most how many elements, links and values of plans as they were known are kept at
 * most, all together, at about 150 bytes
 */
@ConfigurationProperties("rodtrad.past-plans")
record PastProperties(@DefaultValue("2000000") long most) {
}
