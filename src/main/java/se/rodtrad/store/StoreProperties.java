package se.rodtrad.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what is written.
 *
 * @param maxRows how many elements, links and values may be written in one transaction
 */
@ConfigurationProperties("rodtrad.import")
record StoreProperties(@DefaultValue("1000000") long maxRows) {
}
