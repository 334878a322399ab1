// Keeps on the server what is typed in <form data-brouillon="key">, gives it back when the form is opened again, and
// survives the end of the session: sign in again in another window, and go on typing here.

const DELAI = 2500;

for (const formulaire of document.querySelectorAll('form[data-brouillon]')) suivre(formulaire);

function suivre(formulaire) {
  const adresse = `/brouillons/${encodeURIComponent(formulaire.dataset.brouillon)}`;
  const trace = ajouter(formulaire);
  let version = 0;
  let minuterie;
  let demande;
  let arrete = false;

  const garder = async () => {
    demande = new AbortController();
    const reponse = await appeler(`${adresse}?version=${version}`, 'POST', JSON.stringify(lire(formulaire)), demande.signal);
    if (arrete || !reponse) return;
    if (reponse.ok) {
      version = (await reponse.json()).version;
      dire(trace, `Brouillon gardé à ${heure(new Date())}.`);
    } else if (reponse.status === 409) {
      arrete = true;
      dire(trace, 'Ce formulaire est ouvert dans une autre fenêtre : le brouillon n’est gardé que là-bas.');
    } else if (reponse.status === 401 || reponse.status === 403) {
      reconnecter(trace, () => { programmer(0); });
    } else {
      dire(trace, 'Le brouillon n’a pas pu être gardé. Nouvel essai dans un instant.');
      programmer(4 * DELAI);
    }
  };
  const programmer = (delai) => {
    clearTimeout(minuterie);
    if (!arrete) minuterie = setTimeout(() => garder().catch(() => programmer(4 * DELAI)), delai);
  };

  formulaire.addEventListener('input', () => programmer(DELAI));
  formulaire.addEventListener('change', () => programmer(DELAI));
  formulaire.addEventListener('submit', () => {
    arrete = true;
    clearTimeout(minuterie);
    demande?.abort();
  });

  appeler(adresse, 'GET').then(async (reponse) => {
    if (!reponse?.ok || reponse.status === 204) return;
    const brouillon = await reponse.json();
    version = brouillon.version;
    // The server has just shown the draft itself, or the values that were refused: they are newer.
    if ('brouillonMontre' in formulaire.dataset || document.querySelector('[data-resume-erreurs]') || meme(lire(formulaire), brouillon.contenu)) return;
    const avant = lire(formulaire);
    remplir(formulaire, brouillon.contenu);
    const effacer = bouton('Effacer ce brouillon', async () => {
      await appeler(adresse, 'DELETE');
      version = 0;
      remplir(formulaire, avant);
      formulaire.append(trace);
      dire(trace, 'Brouillon effacé.');
    });
    // Before the fields, where it is read before they are.
    formulaire.prepend(trace);
    trace.replaceChildren(`Votre saisie du ${jour(new Date(brouillon.modifieLe))} a été reprise. `, effacer);
  }).catch(() => {});
}

function ajouter(formulaire) {
  const cle = Object.assign(document.createElement('input'), { type: 'hidden', name: '_brouillon', value: formulaire.dataset.brouillon });
  const trace = Object.assign(document.createElement('p'), { className: 'brouillon' });
  trace.setAttribute('role', 'status');
  formulaire.append(cle, trace);
  return trace;
}

/** Every value typed but secrets, files and what the server put there itself. */
function lire(formulaire) {
  const contenu = {};
  for (const [nom, valeur] of new FormData(formulaire)) {
    const champ = formulaire.elements[nom];
    if (nom.startsWith('_') || typeof valeur !== 'string' || champ?.type === 'password') continue;
    (contenu[nom] ??= []).push(valeur);
  }
  return contenu;
}

function remplir(formulaire, contenu) {
  for (const champ of formulaire.elements) {
    if (!champ.name || champ.name.startsWith('_') || champ.type === 'password' || champ.type === 'file') continue;
    const valeurs = contenu[champ.name] ?? [];
    if (champ.type === 'checkbox' || champ.type === 'radio') champ.checked = valeurs.includes(champ.value);
    else if (champ.name in contenu) champ.value = valeurs[0];
    champ.dispatchEvent(new Event('input', { bubbles: false }));
  }
}

const meme = (a, b) => JSON.stringify(trier(a)) === JSON.stringify(trier(b));
const trier = (contenu) => Object.entries(contenu).filter(([, v]) => v.some((x) => x !== '')).sort(([a], [b]) => (a < b ? -1 : 1));
const heure = (date) => date.toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' });
const jour = (date) => `${date.toLocaleDateString('fr-FR')} à ${heure(date)}`;
const dire = (trace, texte) => trace.replaceChildren(texte);
const bouton = (texte, action) => Object.assign(document.createElement('button'), { type: 'button', className: 'lien', textContent: texte, onclick: action });

function appeler(adresse, methode, corps, signal) {
  const jeton = document.querySelector('meta[name=_csrf]')?.content ?? '';
  return fetch(adresse, {
    method: methode, body: corps, signal, redirect: 'manual',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-CSRF-TOKEN': jeton },
  });
}

/** The session is over: sign in elsewhere, come back, nothing is lost. */
function reconnecter(trace, reprendre) {
  const lien = Object.assign(document.createElement('a'), { href: '/connexion', target: '_blank', rel: 'noopener', textContent: 'Me reconnecter (nouvelle fenêtre)' });
  trace.replaceChildren('Votre session a pris fin. Laissez cette page ouverte : ', lien, ', puis revenez ici, votre saisie sera gardée.');
  addEventListener('focus', async function revenir() {
    const reponse = await fetch('/session', { headers: { Accept: 'application/json' } });
    if (!reponse.ok) return;
    removeEventListener('focus', revenir);
    const { jeton } = await reponse.json();
    document.querySelector('meta[name=_csrf]')?.setAttribute('content', jeton);
    for (const champ of document.querySelectorAll('input[name=_csrf]')) champ.value = jeton;
    trace.replaceChildren('Vous êtes de nouveau connecté.');
    reprendre();
  });
}
