// What every page needs: the CSRF token on htmx requests, focus on errors, warning before the session ends.

document.addEventListener('htmx:config:request', (evenement) => {
  const jeton = document.querySelector('meta[name=_csrf]')?.content;
  const requete = evenement.detail?.ctx?.request;
  if (jeton && requete && requete.method && requete.method.toUpperCase() !== 'GET') requete.headers['X-CSRF-TOKEN'] = jeton;
});

const resume = document.querySelector('[data-resume-erreurs]');
if (resume) {
  nommer(resume);
  resume.focus();
}

/** « Nom : Ce champ est à remplir. », in the order of the page. */
function nommer(resume) {
  const lignes = [...resume.querySelectorAll('li')].map((ligne) => {
    const lien = ligne.querySelector('a');
    const champ = lien && document.getElementById(lien.hash.slice(1));
    const libelle = champ?.closest('fieldset')?.querySelector('legend') ?? champ?.labels?.[0];
    const nom = libelle && [...libelle.childNodes].find((noeud) => noeud.textContent.trim())?.textContent.trim();
    if (nom && !lien.textContent.startsWith(nom)) lien.textContent = `${nom}${nom.endsWith('?') ? '' : '\u00a0:'} ${lien.textContent}`;
    return { ligne, champ };
  });
  lignes.sort((a, b) => (a.champ && b.champ && a.champ.compareDocumentPosition(b.champ) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
  resume.querySelector('ul').append(...lignes.map(({ ligne }) => ligne));
}

const duree = Number(document.body.dataset.session ?? 0) * 1000;
if (duree > 0) surveiller(duree);

/** Five minutes before the end, says so and offers to stay. */
function surveiller(duree) {
  const avance = Math.min(5 * 60_000, duree / 3);
  let minuterie;
  const bandeau = document.createElement('div');
  bandeau.className = 'fin-de-session';
  bandeau.setAttribute('role', 'alert');
  bandeau.hidden = true;
  document.body.append(bandeau);
  const armer = () => {
    clearTimeout(minuterie);
    bandeau.hidden = true;
    minuterie = setTimeout(prevenir, duree - avance);
  };
  const prevenir = () => {
    const fin = new Date(Date.now() + avance).toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' });
    bandeau.replaceChildren(
      Object.assign(document.createElement('p'), {
        textContent: `Sans action de votre part, votre session se fermera à ${fin}. Ce que vous avez tapé est gardé.`,
      }),
      Object.assign(document.createElement('button'), { type: 'button', textContent: 'Rester connecté', onclick: prolonger }),
    );
    bandeau.hidden = false;
  };
  const prolonger = async () => {
    const reponse = await fetch('/session', { headers: { Accept: 'application/json' } }).catch(() => undefined);
    if (reponse?.ok) armer();
    else location.reload();
  };
  document.addEventListener('raccroche:vivant', armer);
  document.addEventListener('htmx:after:request', armer);
  armer();
}
