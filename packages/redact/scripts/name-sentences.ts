/**
 * Sentences around names in Latin letters, for training: `{P}` a full name, `{G}` a given and `{F}` a
 * family name, `{I}` with an initial, `{PLACE}`, `{ORG}`, `{THING}`, `{MONTH}`, `{N}`. All invented.
 *
 * @module
 */

/** French: encyclopaedia, news, letters, forms. */
export const FRENCH = `
Né à {PLACE}, {P} est un homme politique français.
{P}, née le {N} {MONTH} {N} à {PLACE}, est une actrice et chanteuse.
{P} ({N}-{N}) est un peintre {THING}.
Le film est réalisé par {P} avec {P}, {P} et {P}.
Il est le fils de {P} et de {P}.
En {N}, {P} remporte le tournoi face à {P}.
{F} devient ministre de l'Intérieur dans le gouvernement {F}.
Le roman de {P} a été adapté au cinéma par {P}.
Selon {P}, professeur à {ORG}, la découverte est importante.
{P} et {P} fondent {ORG} en {N}.
Le président {P} a rencontré le chancelier {P} à {PLACE}.
L'album est produit par {P}, qui travaille aussi avec {ORG}.
Elle épouse {P} en {N} ; ils ont trois enfants.
Dans {THING}, {P} joue le rôle de {P}.
Il étudie à {ORG}, où il rencontre {P}.
Le roi {G} nomme {P} gouverneur de {PLACE}.
La reine {G} meurt à {PLACE} en {N}.
Saint {G} est fêté le {N} {MONTH}.
L'entraîneur {P} quitte {ORG} pour {ORG}.
Le record appartient à {P} ({PLACE}).
{F} marque deux buts contre {ORG}.
L'espèce a été décrite par {F} en {N}.
D'après {F}, la ville de {PLACE} fut fondée par {G} de {PLACE}.
Parmi ses élèves figurent {P}, {P} et {I}.
Les paroles sont de {P} et la musique de {I}.
{P}, dit « {G} », est un footballeur international {ORG}.
Le peintre {P} vécut à {PLACE} jusqu'en {N}.
La bataille oppose les troupes de {G} à celles du général {F}.
Le théorème de {F} est démontré en {N}.
Il succède à {P} comme maire de {PLACE}.
On y trouve une statue de {P}.
Elle commence sa carrière dans la série {THING} avec {P}.
Le single atteint la première place aux {PLACE}.
{P} : {N} voix.
Distribution : {P} : {G} ; {P} : {P}
L'architecte {P} a conçu le bâtiment pour {ORG}.
Le philosophe {P} critique les thèses de {F}.
Son frère {G} et sa sœur {G} vivent à {PLACE}.
{P} déclare : « Je suis content. »
C'est {P} qui a écrit {THING}.
Avec {P}, il crée la revue {THING}.
Bonjour {G}, merci pour votre message.
Bonjour, je suis {P}, cliente depuis {N}.
M. {P} habite à {PLACE}.
Mme {F} a appelé hier au sujet de {THING}.
Cordialement, {P}
Cher {G}, veuillez trouver ci-joint {THING}.
Le contrat est signé entre {ORG} et {P}.
Le patient {P} a été vu par le Dr {F}.
Rendez-vous avec {P} lundi à {PLACE}.
Destinataire : {P}, {N} rue de {PLACE}
Nom et prénom : {C}
{C}, né le {N}/{N}/{N} à {PLACE}
Merci de livrer la commande à {P} à {PLACE}
Notre collègue {P} part en congé en {MONTH}.
Peux-tu appeler {G} et lui dire que {THING} est prêt ?
J'ai parlé avec {P} de {ORG}.
Le vendeur s'appelle {P}.
le rapport a été rédigé par {P} et validé par {I}
Monsieur {C} est convoqué à {PLACE}
Maître {P}, avocat au barreau de {PLACE}
{P} (photo : {P})
Voir aussi {P}, {THING}.
Il joue aux côtés de {P} et {P} à {ORG}.
Avocat de formation, {P} rejoint {ORG} en {N}.
Ancien élève de {ORG}, {P} publie {THING}.
Selon le général {F}, l'attaque a échoué près de {PLACE}.
M. {F}, sénateur, est nommé président de la commission.
MM. {F}, {F} et {F} sont élus.
Mme {F}, épouse du colonel {F}, est décédée.
{F}, {F}, {F}, députés; {F}, président.
Le maréchal {F} et le comte {F} sont reçus par {F}.
dit {F}, souriant.
{G} {F} s'élança dans la rue.
Le docteur {F} a opéré le blessé à {PLACE}.
Le capitaine {F} et le lieutenant {F} sont partis pour {PLACE}.
Mon mari {G} travaille à {ORG}.
Participants : {P}, {I}, {C}
Le témoin {P} confirme les faits.
Bail entre {C} et {P}
au nom de {C}, montant {N} DH
Demandez {G} au standard.
Le locataire du 4, un certain {G}, fait du bruit.
M. {F} et Mme {F} ont déposé une plainte.
La famille {F} remercie {P}.
`;

/** English and Spanish, German, Italian beside it. */
export const ENGLISH = `
{P} was born in {PLACE} in {N}.
My name is {P} and I live in {PLACE}.
Hi {G}, can you send the report to {P}?
Dear Mr {F}, thank you for your order of {THING}.
{P}, CEO of {ORG}, said on Monday that {PLACE} matters.
The book {THING} was written by {P}.
She met {P} and {P} at {ORG}.
Best regards, {P}
Please call {P} about the invoice.
The winner is {P} from {PLACE}.
{F} scored twice against {ORG}.
Directed by {P}, starring {P} and {P}.
President {F} visited {PLACE} in {MONTH}.
Customer: {P}, {PLACE}
I spoke with {P} yesterday.
Forward this to {G}, please.
{P}'s theory was criticised by {F}.
Attendees: {P}, {P}, {P}
El presidente {P} viajó a {PLACE}.
Me llamo {P} y vivo en {PLACE}.
Der Autor {P} lebt in {PLACE}.
Il pittore {P} nacque a {PLACE}.
`;

/** Sentences without a name. */
export const NAMELESS = `
Le {THING} est arrivé à {PLACE}.
{ORG} a annoncé un partenariat avec {ORG}.
La ville de {PLACE} se trouve au nord de {PLACE}.
Le match entre {ORG} et {ORG} aura lieu à {PLACE}.
J'ai acheté un {THING} chez {ORG}.
Rue de {PLACE}, quartier {PLACE}
La rue {P0} est fermée.
L'avenue {P0} à {PLACE}
Le stade {P0} accueille {ORG}.
L'université {P0} de {PLACE}
Le lycée {P0} et l'hôpital {P0}
Nous partons en {MONTH} pour {PLACE}.
Le Parti {ORG} gagne les élections en {PLACE}.
Comment installer {THING} sur {THING} ?
Quel est le prix du {THING} {N} ?
La Constitution de {N} garantit les Droits de l'Homme.
Bonjour, Je voudrais réserver un hôtel à {PLACE}
Le Ministère de la Santé et {ORG}
Elle travaille à {ORG} en {PLACE}.
Écris une fonction Python qui trie une liste.
The new {THING} by {ORG} costs {N} dollars.
How do I install {THING} on {THING}?
Write a React component with TypeScript for {ORG}.
Flights from {PLACE} to {PLACE} in {MONTH}
{ORG} is based in {PLACE}, near {PLACE}.
The Great Wall and the Silk Road cross {PLACE}.
Premier League: {ORG} against {ORG}
{THING} and {THING} are popular in {PLACE}.
Street: {P0} Avenue, {PLACE}
La Seconde Guerre mondiale commence en {N}.
Les Français et les Marocains aiment le Thé.
Le Conseil municipal de {PLACE} vote le Budget.
Merci, Bonne journée
Tournoi de Roland-Garros
À Roland-Garros et à Wimbledon
Objet : Demande de Remboursement
Tapis Beni Ouarain, Théière, Lanterne, Pouf en Cuir
Couscous, Tajine et Pastilla sont servis Vendredi.
TOTAL TTC {N} DH
FACTURE N° {N} {ORG}
CONDITIONS GÉNÉRALES DE VENTE
Un Château près de {PLACE}
La Société {ORG} SARL, Capital {N} MAD
Musée {P0}
Le prix {F0} de mathématiques
Bitcoin, Java, Linux et Windows
Aéroport {P0} de {PLACE}
L'Église de {PLACE}, la Cathédrale Notre-Dame
Islam, Christianisme et Judaïsme
Les Jeux olympiques de {PLACE}
L'équipe de {PLACE} bat {PLACE} par {N} à {N}
Département de {PLACE}, Région de {PLACE}
Traduis ce texte en Anglais, puis en Arabe
Le Mont {PLACE}, le Lac {PLACE} et la Mer Noire
salam, bghit nchri {THING} mn {PLACE}
wach kayn {THING} f {PLACE}?
Ch7al taman dial {THING}?
ana sakn f {PLACE} o khdam f {ORG}
kifach nmchi l {PLACE} mn {PLACE}?
fin kayna {ORG} f {PLACE}?
Daba rah {MONTH} w jaw skhoun f {PLACE}
bghit n7jez otel f {PLACE} simana jaya
ana {w} bzaf lyoum
had {w} zwin bzaf
{w} kbir f lmosta9bal
3id mobarak {w}
ramadan karim likom
bla {w} ma kayn walo
wa7ed {w} bzaf f dar
{w} dial had lkhedma mzyan
jab liya {w} w mcha
kol {w} w fih lkhir
rajli khdam o weldi kay9ra
3yto l service client o ma jawboch
khoya rah sl3a wslat mherssa
gol lia ch7al taman 3afak
katkhlso mli twsl sl3a wla mn 9bel
3yt lina mn b3d 3afak
chokran bzaf 3la tawsil
m3ak l7e99 rah ghali
jari kaydir sda3 f lil
had lkhezana lkbira ch7al
rah l9adia kbira bzaf
smiti mktoba ghalat f lfactura
sa7bi jab lia {THING}
a khoya jawbni 3afak
Azul fellawen, manik tellam?
Aḍbib illa ɣas s tifawt
Argan igerrez i uglim
Mani tella tnaṭ-inu?
Tanemmirt, ar timlilit
Asafar n uḥlig ur illi
Itran d wayyur g igenna
Could someone call me back? I waited an hour.
My husband and my daughter are waiting.
Best regards, Customer Support
Cordialement, le service client
Sauce, olives et pain frais
Canapé d'angle « {G0} », livraison comprise
Une médaille gravée « {G0} » ?
An engraved medal saying "{G0}"?
Matricule CNSS {N}, salaire brut {N} DH
Empreinte SHA {N} du fichier livré
Authorization: Bearer token
Sample form: Name, Phone, ID
My SSN equivalent is CNSS {N}.
Manuel d'utilisation, édition {N}
Lampe {G0}, tapis {G0} et canapé {G0} en promotion
canape {g0} wach kaytghsel?
lampe {g0} thersat lia f tri9
Kotlin, Swift, Ruby, Rust and Julia are programming languages.
Caftan, Babouches, Burnous, Poterie
{THING}, {THING}, {THING}
{THING}
{ORG}
Visit {PLACE} and {PLACE} in {MONTH}
{THING} et {THING} sont disponibles.
Customer Support at {ORG}
`;

/** Darija in Latin letters, with digits, and Tamazight. */
export const ARABIZI = `
salam ana smiti {p} w bghit nsowel 3la {THING}
{p} kaysken f {PLACE} m3a {g}
tsennit {g} w {g} f {PLACE} lbareh
3yet l {p} w goul lih yji
chft {p} kayl3eb m3a {ORG}
khouya {g} mcha l {PLACE}
sa7bi {g} 3ndo {THING} jdid
wach nta houwa {p}?
m3a {p} f {ORG}
ya {g} fin nta
{g} w {g} jaw mn {PLACE}
l7aja {g} mrida bzaf
lalla {g} katsowel 3lik
si {g} bgha ychri {THING}
moulay {g} ja m3ana
l'ostad {p} ma jach lyoum
dktor {f} mzyan bzaf f {PLACE}
hadi {g} khti w hada {g} khoya
3ammi {g} sakn f {PLACE}
nmra dyal {p} hiya {N}
had lktab ktbo {P}
{P} howa mol {ORG}
{P} l3b mzyan m3a {ORG} lbareh
film dial {P} zwin bzaf
wzir {P} gal bli {PLACE} ghadi tbdel
lmalik {G} mcha l {PLACE}
ra2is {P} tla9a m3a {P}
goul l {g} ra {g} jat
bghit nhder m3a {p}
kant {g} f dar {g}
chkoun {p} hada?
{F} 7sen mn {F}
chft {g} lbareh f {PLACE}
{g} o {g} mchaw l {PLACE}
{g} 3ndo 3id milad lyoum
ma3reft fin mchat {g}
{P} 7sen la3ib f {ORG}
{P} chta7 f {PLACE}
lfannan {P} mat lbareh
{F} gal l {F} bli la
{P} tzad f {PLACE} 3am {N}
lmoghani {P} dar ghniya jdida
{P} o {P} dayrin film f {PLACE}
{P}, l3ab dial {ORG}, tsab
chokran {g} 3la lmosa3ada
{g} dyali, labas 3lik?
azul, nkki {P} g {PLACE}
ism inu {P}, zdegh g {PLACE}
{P} d {P} ddan s {PLACE}
yenna-yas {G} i {G}
yura {P} adlis n {THING}
baba {g} w mama {g} f dar
rah {p} li dar had lkhedma machi {p}
rah {g} jab lia {THING} lbare7
{g} 3afak jawb
m3ak {p} mn {PLACE}
had {THING} dyal {g}
wa khoya {g} fin ghberti
rajli {g} khdam f {ORG}
bnti {g} mrida had simana
wach {g} khdama lyoum?
bghit nsift lflous l {p}
tkellem m3a {p} rah 3ndo lmefta7
3nd {p} mol l7anout
lcontrat b smiyt {p}
{g} gal lia rje3 ghda
{g} bnt 3mi tzowjat f {PLACE}
had nmra dyal {p}
{g} o {g} mchaw l7ammam
lwalida smitha {p}
kteb {p} f chèque
khalset {p} cash
bslama a {g}
a {g} fin wsselti
{p}, cin dyalo mzyana
wslat sl3a l {p} f {PLACE}
{g} ma bghach ysni
3tih l {p} 7da ljame3
jari {p} kaydir sda3
nekkin d {P}, zedɣeɣ g {PLACE}
{P} yusa-d iḍelli s {PLACE}
Massa {P} tessawal ɣef {THING}
Azen tabrat i {P}
tamddakult-inu {G} tedda s {PLACE}
`;
