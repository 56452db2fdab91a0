package se.rodtrad.steering;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks codes that must exist in a table. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface RefersTo {

	/** Where the codes are. */
	Table value();

	/** Whether a code may be named only once in the whole profile by this key. */
	boolean once() default false;

}
