# Sourced by the commands of this folder: finds, or installs on Debian, what they need.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

dire() { printf '%s\n' "$*" >&2; }

# Installs Debian packages when we may; otherwise says exactly what is missing.
installer() {
  local manquants=("$@")
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    dire "Installation de : ${manquants[*]}"
    apt-get update -qq >/dev/null 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${manquants[@]}" >/dev/null
  else
    dire "Il manque : ${manquants[*]}. Installez-les (par exemple : sudo apt-get install ${manquants[*]}), puis relancez."
    exit 3
  fi
}

version_de_java() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }

# A JDK 25 or later: JAVA_HOME, then the usual folder of Debian.
choisir_java() {
  local candidat
  for candidat in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/*2[6-9]*; do
    [ -x "$candidat/bin/javac" ] && [ "$(version_de_java "$candidat")" -ge 25 ] && { export JAVA_HOME="$candidat"; return; }
  done
  if apt-cache show openjdk-25-jdk-headless >/dev/null 2>&1; then
    installer openjdk-25-jdk-headless
    choisir_java
    return
  fi
  dire "Il manque un JDK 25 ou plus récent (paquet temurin-25-jdk d'Adoptium, ou openjdk-25-jdk). Installez-le, ou indiquez-le par JAVA_HOME, puis relancez."
  exit 3
}

preparer_la_construction() {
  choisir_java
  command -v mvn >/dev/null || installer maven
  { command -v node && command -v npm; } >/dev/null || installer nodejs npm
}

preparer_le_navigateur() {
  local trouve
  for trouve in "${RACCROCHE_CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    [ -x "$trouve" ] && { export RACCROCHE_CHROMIUM="$trouve"; return; }
  done
  installer chromium
  export RACCROCHE_CHROMIUM=/usr/bin/chromium
}

OPTIONS_JAVA="-Xmx512m -XX:+UseSerialGC -Duser.timezone=Europe/Paris -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED"
CIBLE=application/target
SERVEUR=$CIBLE/serveur
SOURCES=(pom.xml {rapprochement,application}/{pom.xml,src/main} application/{package.json,package-lock.json,front})

# Builds the application when a source is newer than it, unpacks it, and records its classes once for quick starts (JEP 483).
construire() {
  if [ ! -f "$SERVEUR/raccroche.aot" ] || [ -n "$(find "${SOURCES[@]}" -newer "$SERVEUR/raccroche.aot" -print -quit 2>/dev/null)" ]; then
    dire "Construction de l'application…"
    mvn -B -q -DskipTests -Dspotless.check.skip package >&2
    rm -rf "$SERVEUR"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$CIBLE/raccroche.jar" extract --destination "$SERVEUR" >/dev/null
    # shellcheck disable=SC2086
    "$JAVA_HOME/bin/java" $OPTIONS_JAVA -XX:AOTCacheOutput="$SERVEUR/raccroche.aot" -Dspring.context.exit=onRefresh \
      -jar "$SERVEUR/raccroche.jar" --server.port=0 --raccroche.base.dossier="$CIBLE/apprentissage/postgres" >"$CIBLE/apprentissage.log" 2>&1 \
      || { touch "$SERVEUR/raccroche.aot"; dire "(démarrage rapide indisponible : voir $CIBLE/apprentissage.log)"; }
    rm -rf "$CIBLE/apprentissage"
  fi
}

# Replaces the shell by the application; arguments go to it.
lancer() {
  local cache=()
  [ -s "$SERVEUR/raccroche.aot" ] && cache=(-XX:AOTCache="$SERVEUR/raccroche.aot")
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" $OPTIONS_JAVA "${cache[@]}" -jar "$SERVEUR/raccroche.jar" "$@"
}
