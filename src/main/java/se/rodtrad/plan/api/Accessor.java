package se.rodtrad.plan.api;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Function;

/**
 * Makes of a method the function that a lambda would be, as fast as if it had been
 * written out.
 */
final class Accessor {

	private Accessor() {
	}

	@SuppressWarnings("unchecked")
	static Function<Object, Object> of(Method method) {
		try {
			MethodHandles.Lookup lookup = MethodHandles.lookup();
			MethodHandle accessor = lookup.unreflect(method);
			MethodType boxed = accessor.type().wrap();
			return (Function<Object, Object>) LambdaMetafactory
				.metafactory(lookup, "apply", MethodType.methodType(Function.class),
						MethodType.methodType(Object.class, Object.class), accessor, boxed)
				.getTarget()
				.invoke();
		}
		catch (Throwable ex) {
			throw new IllegalStateException("Cannot read " + method, ex);
		}
	}

}
