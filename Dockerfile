# syntax is the classic one, so that any engine can build this file

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN sh ./mvnw -B -ntp -q -DskipTests -Dmaven.main.skip -Dspring-javaformat.skip -Dcheckstyle.skip -Dspring-boot.repackage.skip package
COPY . .
RUN sh ./mvnw -B -ntp -q -DskipTests -Djacoco.skip package \
 && java -Djarmode=tools -jar target/rod-trad-*.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:25-jre
# Pictures as PNG and PDF need it; the image has it as a rule
RUN command -v fc-list > /dev/null \
 || (apt-get update && apt-get install -y --no-install-recommends fontconfig && rm -rf /var/lib/apt/lists/*)
RUN mkdir -p /rodtrad/data && chown -R 10001:10001 /rodtrad
WORKDIR /rodtrad
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY LICENSE ./
USER 10001:10001
VOLUME /rodtrad/data
EXPOSE 8080

# A container has to listen on its own address. Whoever reaches the port may read and change everything: publish it on
# the host's loopback address, or to a proxy that authenticates its users. Set RODTRAD_TRUST_NETWORK=true to say so.
# What is known of the fonts for pictures is kept where the user may write.
ENV SERVER_ADDRESS=0.0.0.0 \
    XDG_CACHE_HOME=/tmp \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow --add-opens=java.base/java.nio=ALL-UNNAMED"

# The image has neither curl nor wget for certain; bash is there and speaks TCP
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]

ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
