package se.rodtrad.steering;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks numbers that lie in a closed range. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Within {

	/** The least that is allowed. */
	double least();

	/** The most that is allowed. */
	double most();

}
