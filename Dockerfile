# One image for each service: docker build --build-arg SERVICE=audit -t practice-audit/audit .
# The services are built within, or with --build-arg TREE=built-before taken as this folder has them after
# mvn -Dmaven.test.skip=true -Psbom package: the same for all five, so that a machine without a registry or in a hurry builds them once.
ARG TREE=built-within
ARG JRE=eclipse-temurin:25-jre

FROM maven:3.9-eclipse-temurin-25 AS built-within
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -Dmaven.test.skip=true -Psbom clean package

FROM scratch AS built-before
COPY . /src

FROM ${TREE} AS tree

FROM ${JRE} AS runtime
RUN groupadd --system --gid 10001 practice-audit \
 && useradd --system --uid 10001 --gid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin practice-audit

# The service runs once on servers of its own, and the JVM keeps what it found out. It must be the JVM that the image has, the
# same jars with the same times, and the same path.
FROM runtime AS trained
ARG SERVICE
COPY --from=tree /src/${SERVICE}-service/target/quarkus-app /app
COPY --from=tree /src/platform/local/target/classes /training/classes
COPY --from=tree /src/platform/local/target/lib /training/lib
COPY deploy/image/jvm.options /app/jvm.options
RUN install -d -o 10001 -g 10001 /cache
USER 10001:10001
RUN java -Xmx256m --enable-native-access=ALL-UNNAMED -cp "/training/classes:/training/lib/*" \
      org.practiceaudit.local.startup.TrainingMain ${SERVICE} /app/quarkus-run.jar /app/jvm.options /cache/service.aot

FROM runtime
ARG SERVICE
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="practice-audit/${SERVICE}" \
      org.opencontainers.image.description="The ${SERVICE} service of the practice audit platform" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=trained /app /app
COPY --from=trained /cache/service.aot /app/service.aot
COPY --from=tree /src/${SERVICE}-service/target/sbom.cdx.json /app/sbom.cdx.json
COPY LICENSE /app/LICENSE
COPY deploy/image/healthy /app/healthy
# Heap and compilers may be changed from outside, the port must be told to whoever asks for health. The first compiler alone takes
# a third less memory; once warm, a service that is busy all day does with the second what it does in half the processor time.
ENV PORT=8080 JDK_JAVA_OPTIONS="-Xmx256m -XX:TieredStopAtLevel=1" MALLOC_ARENA_MAX=2
EXPOSE 8080
USER 10001:10001
WORKDIR /app
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 CMD ["/app/healthy"]
ENTRYPOINT ["java", "@/app/jvm.options", "-XX:AOTCache=/app/service.aot", "-jar", "/app/quarkus-run.jar"]
