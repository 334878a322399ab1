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
  for trouve in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    [ -x "$trouve" ] && { export CHROMIUM="$trouve"; return; }
  done
  installer chromium
  export CHROMIUM=/usr/bin/chromium
}

# Builds the application when a source is newer than the jar.
construire() {
  local jar=target/raccroche.jar
  if [ ! -f "$jar" ] || [ -n "$(find pom.xml package.json front src/main -newer "$jar" -print -quit 2>/dev/null)" ]; then
    dire "Construction de l'application…"
    mvn -B -q -DskipTests -Dspotless.check.skip package >&2
  fi
}
