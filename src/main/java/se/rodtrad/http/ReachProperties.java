package se.rodtrad.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where the service may be reached.
 *
 * @param trustNetwork whether everybody who reaches the port may read and change
 * everything, because something in front of it, an authenticating proxy for instance,
 * decides who does
 */
@ConfigurationProperties("rodtrad")
record ReachProperties(@DefaultValue("false") boolean trustNetwork) {
}
