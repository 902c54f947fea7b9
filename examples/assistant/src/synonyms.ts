/**
 * What the shop knows to be the same thing under other names, and the words that name nothing.
 *
 * @module
 */

/** One concept a line; words folded as in `foldText`. */
const SYNONYMS = `
zerbiya zarbiya zrabi tapis tapi rug carpet زربيه زرابي سجاده بساط
manta couverture blanket بطانيه مانطه plaid
mkhedda coussin cushion وساده مخده oreiller pillow
zif foulard scarf وشاح زيف echarpe
belgha babouches babouche slippers بلغه pantoufles
cherbil شربيل brodees embroidered
sac bag حقيبه شكاره chkara cartable
smta ceinture belt حزام سمطه
bztam portefeuille wallet محفظه بزطام
tajine tagine طاجين طجين
berrad theiere teapot براد ابريق
siniya plateau tray صينيه
tebsil assiette plate طبق طبسيل
mazhariya vase مزهريه
zellij zellige tiles carreaux زليج carrelage
fanous lanterne lantern فانوس
lampa lampe lamp مصباح
7eska chandelier candle شمعدان حسكه bougeoir
mraya miroir mirror مراه مرايه
tazerzit fibule fibula brooch تزرزيت broche
sensla collier necklace قلاده سنسله
dblij bracelet سوار دبليج
twanes boucles earrings اقراط طوانس
khmissa khamsa خميسه hamsa
caftan kaftan قفطان 9eftan
jellaba djellaba جلابه
selham burnous cloak سلهام
tarbouch chapeau hat طربوش
sella panier basket سله
sendo9 boite box علبه صندوق
3er3ar thuya عرعار
ch6ranj echiquier chess شطرنج echecs
korsi tabouret stool كرسي
argan اركان ارغان
saboun savon soap صابون
souf laine wool صوف
jeld cuir leather جلد جلديه
no9ra argent silver فضه
7rir soie silk حرير sabra صبره
khcheb bois wood خشب
n7as cuivre copper laiton brass نحاس
khezef ceramique ceramic خزف
cadeau gift hdiya هديه
`;

const concepts: ReadonlyMap<string, string> = new Map(
  SYNONYMS.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word): [string, string] => [word, `=${words[0]}`]);
    }),
);

/** Words of greeting, asking and introducing, which would pull a question towards any title. */
const EMPTY = new Set(
  (
    'je suis cherche voudrais veux combien est ce que le la les un une des de du mon ma quel quelle prix pour bonjour salut ' +
    'appelle carte nationale telephone merci vous avez livraison stock en et quoi avec dans il elle moi jour matiere fabrique ' +
    'the is are am how much what do you have want need looking for please hello hi my name phone card delivery of an and with in ' +
    'price it made does cost available long when ' +
    'had hada hadi salam slm smiti bghit ana dyal dyali wach kayn kayna bch7al ch7al 3afak tilifoun tilifouni lacarte nemrti chi wahed wa7ed d f b o l ' +
    'fo9ach ywselni twsil taman bach mesnou3 mn ' +
    'هاد هادي سلام السلام عليكم مرحبا انا سميتي اسمي بغيت اريد واش كاين كاينه بشحال شحال ديالي ديال لاكارط تيليفوني نمرتي بطاقتي هاتفي ' +
    'كم ثمن هل متي يصل من في على علي ف ب شي واحد واحده عافاك فوقاش يوصلني باش مصنوع مما صنع لديكم عندكم'
  ).split(' '),
);

/** The forms under which a word may be known: as it is, without an article, without a plural. */
function formsOf(word: string): readonly string[] {
  const bare = word.replace(/^(?:ال|el|al|l)(?=.{3})/u, '');
  return [word, bare, word.replace(/s$/, '')];
}

/** The words that name something, each followed by its concept where the shop knows one. */
export function expandSynonyms(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    if (EMPTY.has(word)) return [];
    const known = formsOf(word).find((form) => concepts.has(form));
    const concept = known === undefined ? undefined : concepts.get(known);
    return known === undefined || concept === undefined ? [word] : [known, concept];
  });
}
