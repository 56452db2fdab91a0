package se.rodtrad.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what is written.
 *
 * @param maxRows how many elements, links and values may be written at once
 * @param stagedAbove above how many of them what is new is written ahead, in transactions
 * of its own
 */
@ConfigurationProperties("rodtrad.import")
record StoreProperties(@DefaultValue("500000") long maxRows, @DefaultValue("50000") long stagedAbove) {
}
