/**
 * The words of postal addresses: what streets, districts, buildings and flats are called in French,
 * English, Arabic, Darija of both scripts and Tamazight. Written for this project.
 *
 * @module
 */
import { Lexicon } from './lexicon.ts';

/** What a word can be in an address; several at once. */
export const Part = {
  /** A road: a name follows. */
  street: 1,
  /** A quarter, an estate, a hamlet, a residence: a name follows. */
  district: 2,
  /** A building, a flat, a floor, "number": a number follows. */
  number: 4,
  /** Also a common word: wants a capital or a number. */
  common: 8,
  /** Between the words of a name: `de`, `el`, `des`. */
  connector: 16,
  /** Binds the next word to a name: `ben`, `sidi`, `ait`. */
  binder: 32,
  /** English road words, behind the name: `Street`. */
  behind: 64,
  /** Between two parts: `à`, `f`, `في`. */
  link: 128,
  /** Never in the name of a road or a quarter. */
  stop: 256,
  /** Behind a number: it counts something that is no address. */
  unit: 512,
  /** A floor: an ordinal may stand before it. */
  floor: 1024,
  /** Post office box. */
  box: 2048,
  /** Common second words of street and quarter names, also written small. */
  usual: 4096,
} as const;

const P = Part;

export const PART_WORDS: readonly (readonly [number, string])[] = [
  [
    P.street,
    `ⵣⴰⵏⵇⴰ ⵣⵏⵇⴰ ⵣⵣⵏⵇⴰ azniq uzniq izniq ⴰⵣⵏⵉⵇ ⵓⵣⵏⵉⵇ ⵣⵏⵉⵇ usuk ⵉⵣⵏⵉⵇ znqat zen9t lavenue la3bnu lboulevard bolivar boulivar rue rues ruelle avenue ave av bd bld bvd blvd boulevard boulvar allee impasse passage chemin sentier esplanade rond-point zn9a zan9a zanqa zenqa zanka znqa znka
    zenka zn9t zan9at zanqat zankat zenkat zen9at zankt zenqat zan9et lzn9a lzan9a char3 chari3 chare3 shari3 shar3 ch3ri3 tri9 triq tariq9 triq2 zzn9a zzanqa ddroj kawrniche corniche
    زنقه الزنقه زنقت زنقة شارع الشارع جاده نهج ممر الممر كورنيش الكورنيش بوليفار لافني افيني aghlad ughlad uɣlad ⵓⵖⵍⴰⴷ aɣlad tasukt ⴰⵖⵍⴰⴷ ⵜⴰⵙⵓⴽⵜ ⴰⴱⵔⵉⴷ abrid ⵜⴰⵙⵓⴽⵉⵜ ⵣⵣⵏⵇⵜ ⵣⵏⵇⵜ`,
  ],
  [P.street | P.common, 'place square route cours quai pont طريق الطريق ساحه الساحه angle زاويه'],
  [
    P.district,
    `dyour diour dyor diyour ديور الديور ⵀⴰⵢ ⵍⵃⴰⵢ ⵃⴰⵢ adwar udwar udwwar aduwwar udduwar adewwar tigmmi ⴰⴷⵡⵡⴰⵔ ⵓⴷⵡⵡⴰⵔ ⴰⴷⵡⴰⵔ ⵓⴷⵡⴰⵔ ⴰⴷⵓⵡⵡⴰⵔ taɣiwant ⵜⴰⵖⵉⵡⴰⵏⵜ jma3a jma3at jama3a jama3at jma3t 9bila 9bilat 9bilt qbila qyada qiyada dowwar ddouar ddwar l7ay lkartier quartie quartier ksar qrt qt lotissement lotiss residence resid hay 7ay l7ay lhay derb darb drb douar duwar dwar dowar doowar jnane hameau domaine complexe
    7oma 7omat homa 7ouma 7oumat hoummat lhoma houmat cartier qartier kartier qarti kartyi lotismo residans district
    لوتيسمون لوتيسما لوطيسمون ريزيدانس الريزيدانس حي الحي درب الدرب دوار الدوار دوّار حومه الحومه حومت تجزئه التجزئه اقامه الاقامه إقامه مجمع المجمع ديور جنان قصر كارتيي كارتي الكارتي رياض جماعه قياده
    taddart usun ⵡⴰⵙⵓⵏ asun ⴰⵙⵓⵏ ⵜⴰⴷⴷⴰⵔⵜ ⴷⵔⴱ ⵃⵉ ⵍⵃⵉ ⴷⴷⵓⵡⴰⵔ ⴷⵓⵡⴰⵔ adwwar addwar`,
  ],
  [
    P.district | P.common,
    'اقليم الاقليم عماله العماله ولايه دايره دائره province prefecture cercle caidat wilaya amalat i9lim iqlim 9lim lot res cite secteur zone parc commune clos village ilot groupe ksar riad tranche tajzi2a tajzia i9ama iqama lotissement',
  ],
  [
    P.number,
    `كيلو lpimo limobl imobl imoble limm chqqa chqa appartman lappart bartma partma bertma البارطمه بارطمه برطمه البرطمه ايمابل نمرا النمره بريمي immeuble imm immb immeubles batiment bat bloc blok block blk appartement appart appt apt apts apartment apprt app porte suite flat unit ilot groupe gr maison building bldg house room entree escalier esc
    n no num numero nr nmra nemra nimiro nimero numiro rqm ra9m raqm rakm ra9em villa vla tour gh ihata
    3imara 3imarat l3imara 3mara 3imart imara dar ddar cho99a cho9a chqa chka ch9a chu99a
    رقم الرقم نمره عماره العماره عمارت شقه الشقه بلوك البلوك فيلا الفيلا باب مدخل برج ماجور اپارتمان دار الدار منزل المنزل بلوق البناية مبنى المبنى
    uṭṭun uttun ⵓⵟⵟⵓⵏ ⵏⵓⵎⵔⵓ  km kilometre kilo كلم كيلومتر الكيلومتر`,
  ],
  [
    P.number | P.floor,
    'tba9 tab9 tbaq ttabq ettabe9 tabe9 etage etg floor طابق الطابق taba9 taba9a tab9a etaj letage طبقه ⵜⴰⵏⴰⵢⵜ',
  ],
  [P.box, 'bp pobox'],
  [
    P.behind,
    'street st road rd avenue ave lane ln drive dr boulevard blvd court ct terrace way square sq crescent close parkway pkwy plaza mews row',
  ],
  [
    P.connector,
    'de du des la le les el al l d da et en wiss wis ⵡⵉⵙⵙ ⵡⵉⵙ lal l7 li ul n of the u w o et aux ad dyal ديال ⵏ',
  ],
  [
    P.binder,
    `ben bin ibn bnou bni beni bani ait ayt at oulad ouled wlad awlad ould sidi si moulay mly my lalla lla abou abu bou abd abdel cheikh chikh imam cadi kadi caid lhaj l7aj elhaj
    docteur dr pr general capitaine commandant colonel prince princesse roi saint sainte st oued wad oum omm ain 3in dar bab jnan jnane ras tit had ksar ksour haj hajj el-haj place
    بن ابن بنت بني بنو ايت اولاد ولاد ولد سيدي مولاي لاله للا ابو ابي بو ام عبد الشيخ الامام القاضي القائد الدكتور الامير الاميره واد وادي عين دار باب جنان راس بير بئر حد الحاج قصر`,
  ],
  [P.link, 'a au in at f fi fe b ف في ب g gh ɣ di deg dg ⴳ ⵖ ⴷⵉ ⴷⴳ ديال dial dyal'],
  [
    P.stop,
    `tel gsm cin cnie fax mail email rib ice appelle appelez svp merci bonjour et est sont sera je tu il elle on nous vous ils elles mon ma mes son sa ses pour avec sans car mais ou
    depuis pres proche face cote devant derriere entre vers chez qui que dont quand si pas ni est-ce avant apres aujourd hui demain hier ici la-bas
    a ont suis as avons avez etes etait fermee ferme ouvert ouverte bloquee
    and or but is are was near with from i my we you he she they the for since please call phone because
    ana nta nti howa hiya 3ndi 3endi 3andi bghit bghina m3a hna rani ra o w wa walakin hit 7it 9rib qrib krib 7da hda 9dam qoddam mn men li lli dyali dyalna db daba mora mor7it wra
    3la 3lik chokran smiti smiyti nmrti tilifoni bach wach fin kifach ch7al chhal
    و او انا نحن هو هي انت مع من الى عن هذا هذه التي الذي قرب قريب قريبه حدا قدام ورا وراء امام بجانب جنب مقابل خلف بين لان ولكن حيت باش واش فين كيفاش عندي بغيت بغينا اريد
    هاتف الهاتف هاتفي تلفون تيليفون بطاقه البطاقه بطاقتي الحمد شكرا اليوم غدا البارح دابا الان حاليا اللي لي راه راني كاين كاينه مغلق مغلقه الذي رقمي نمرتي سميتي اسمي ورقم والهاتف
    ⴷ ⵏⴽⴽⵉ ⵏⴽⴽ ⵉⵙⵎ ⵉⵏⵓ inu nkki nkk ism`,
  ],
  [
    P.unit,
    `m m2 m3 mm cm km2 dh dhs mad dirham dirhams euro euros usd eur kg g gr l ml cl litres pieces piece chambres chambre personnes places etoiles jours jour mois ans an heures heure h min minutes
    etages niveaux appartements lots verres articles fois points pct pourcent years year days day hours rooms room bedrooms bedroom people pm am stars
    درهم دراهم سنه سنوات سنين عام يوم ايام شهر شهور ساعه ساعات دقيقه دقائق متر كيلو غرام غرف بيوت نفر اشخاص euros snin sana sna 3am yam nhar derhem drhem`,
  ],
  [
    P.usual,
    `tani ttani talet ttalet khamis lkhamis l5amis sadis ssadis awal tanya mohammed mohamed mohammed5 hassan youssef salam massira amal nour nakhil wifak wifaq farah fath nahda qods quds kods 9ods inara mohammadi hassani riad andalous atlas
    rachid cherif chrif souk sultan omar ghallef ghalef zitoun zaytoun yasmine jadid jdid qdim 9dim kebir sghir saada sa3ada hana mabrouka rahma wahda
    wa7da istiqlal liberte paix oliviers roses orangers fleurs palmiers jardins royales armees forces unies nations aout mars novembre mai fer marche verte nord sud est ouest
    centre ville haut bas industrielle industriel commerciale ceinture`,
  ],
];

let made: Lexicon | undefined;

/** The table of the words of addresses. */
export function partLexicon(): Lexicon {
  made ??= new Lexicon(PART_WORDS);
  return made;
}
