/**
 * The words that tell what a fact is about a person: living somewhere, being born, age, work; and those
 * that tell that it is about a thing or an event. French, English, Arabic, Darija of both scripts,
 * Tamazight. Written for this project; month names follow CLDR (`fr`, `en`, `ar-MA`, `ar`, `zgh`).
 *
 * @module
 */
import { Lexicon } from './lexicon.ts';

/** What a word can tell; several at once. */
export const Fact = {
  /** Lives, resident, address: what follows is where a person lives. */
  lives: 1,
  /** Deliver, send: an address follows, seldom a home by the name of a town alone. */
  delivers: 2,
  /** A form label for an address. */
  address: 4,
  born: 8,
  /** Works, studies. */
  works: 16,
  /** Age, in whose company a bare number is one. */
  age: 32,
  /** Has: "j'ai 34 ans", "عندي 34 عام". */
  has: 64,
  person: 128,
  /** A thing that has an age and a date, too. */
  thing: 256,
  /** An event or a paper that has a date. */
  event: 512,
  /** Small words that stand between. */
  filler: 1024,
  /** Years, behind a number. */
  years: 2048,
  month: 4096,
  numeral: 8192,
  /** From: "originaire de". */
  origin: 16_384,
  /** I, he, she: before `from`. */
  self: 32_768,
  /** "From" in languages where it is a common word. */
  from: 65_536,
  /** Arabic months of two words. */
  monthHead: 131_072,
  /** Behind years: what lasted so long was no life. */
  lasting: 262_144,
  /** Only in a date written in words: ordinals, hundreds and thousands, seasons. */
  dateWord: 524_288,
} as const;

const F = Fact;

export const FACT_WORDS: readonly (readonly [number, string])[] = [
  [
    F.lives,
    `habite habites habitons habitez habitent habitant habitante habitait habitais vis vit vivons vivent vivant reside resides residons residez resident residant residente residents
    demeure demeurons demeurez demeurent demeurant domicilie domiciliee domicile loge loges logeons installe installee sis sise
    live lives living lived residing dwelling staying based
    saken sakin sakn sakna sakina sakena saknin sakinin skna sken kanskon kanskn kansken kanskun kanskoun kansknou msakn msakna msaken mskn sakine kanskno tanskon tanskoun tansken tanskn kayskon kaysken kayskoun kaskon katskon katsken katskoun kaysekno
    nskon nskoun nsken yskon yskoun yesken kan3ich n3ich kay3ich kat3ich 3ayech 3aych 3aycha 3aich 3aicha msken maskan sakan sknt skent se9na sekna gales galsa galess msta9er mousta9ir
    اسكن نسكن يسكن تسكن يسكنون نسكنو ساكن ساكنه ساكنين ساكنات كنسكن كنسكنو كانسكن كتسكن كيسكن كيسكنو تنسكن تانسكن سكنت سكنات سكن سكنايا السكن سكني سكناي السكنى سكناه سكناها
    مقيم مقيمه مقيمين المقيم المقيمه اقيم يقيم تقيم اقطن يقطن تقطن نقطن قاطن قاطنه القاطن القاطنه الساكن الساكنه الكائن الكائنه نعيش كنعيش اعيش يعيش تعيش عايش عايشه كتعيش كيعيش كانعيش متواجد
    القاطنين جالس گالس كالس كالسه كالسين مستقر مستقره
    zdghegh zdghgh zddegh zdɣagh zdeghagh zzdeɣ ittzdegh tettezdegh zdeghn zdɣen zdegh zdeɣ zdɣegh zdeghgh zdeɣɣ zdeɣegh zdghgh zdɣɣ zdɣeɣ zdgheg zdeghegh izdegh izdeɣ izdɣ izdegh tzdegh tzdeɣ tezdegh tezdeɣ yezdegh yezdeɣ nezdegh nezdeɣ nzdeɣ zedɣeɣ zedghegh zzdegh zddeɣeɣ tamezduɣt
    ⵣⴷⵖⵖ ⵣⴷⵖ ⵣⴷⵖⴻⵖ ⵉⵣⴷⵖ ⵜⵣⴷⵖ ⵏⵣⴷⵖ ⵣⴷⴷⵖⵖ ⵉⵣⴷⴷⵖ ⵣⴷⴰⵖⵖ ⵣⴷⵖⵏ ⵥⴷⵖⵖ ⵜⵉⵍⵉⵖ ⵍⵍⵉⵖ`,
  ],
  [
    F.delivers,
    `livrer livrez livraison livre envoyer envoyez envoie expedier expediez deliver delivery ship send parvenir domiciliation
    twsil tawsil ttawsil twasslo twesslo wsslo wsslouh siftou sifto sift sifet sayfto sardo jibo jibou tsifto توصيل التوصيل وصلو وصلوا وصلني صيفط صيفطو صيفطوا سيفطو سيفط ارسل ارسلوا ارسال توصلو توصلوه جيبو جيبوها سيفطوها صيفطوها تسليم`,
  ],
  [
    F.address,
    `adresse addresse adress address adressa ladressa ladresse adresss adressti ladressti 3onwan 3nwan l3onwan l3nwan 3onwani 3nwani 3enwan onwan unwan l3inwan 3inwan 3inwani
    عنوان العنوان عنواني السكنى المخابر مقر عنوانه عنوانها عنواننا عنوانكم العنوانه لادريس لادريسه  الادريسه لادريسا tansa tansa-inu tansiwt ⵜⴰⵏⵙⴰ domicile`,
  ],
  [
    F.born,
    `naissance nee nes nees naquit naitre birth birthday birthdate birthdat bday dob dateofbirth ddn anniversaire born birthplace natif native 
    mzyoud mzyouda mzyud mzyad mzyadin mzad mzada mezyad mezyada mzeyed mzeyda mzyouden mzyoda mziyda mziada tzadina mezyoud mezyouda mzyouda mzyod mziyed mzyed mzyd mzyada mzayd mzayda tzadit tzaditt tzad tzadt tzadat tzadet tzdat zdt zadt zdit zyadti zyada izdiyad lizdiyad mawalid mwalid mawlid milad lmilad miladi mawlid mouloud 
    tkhl9t t5l9t tkhel9t khla9t 5la9t wlidt wouldat twldt tweldt twlad
    ازدياد الازدياد ازديادي ازدياده ازديادها مزداد مزداده المزداد المزداده مزدادين ازددت ازديت ازداد ازدادت تزاديت تزاد تزادت تزدت زدت  الميلاد ميلادي ميلاده ميلادها ميلاد ولدت  مولود مولوده المولود المولوده مواليد
    الولاده ولادتي ولادته ولادتها تولدت تولد مزيود مزيوده خلقت ولد المولوده ولدو تولدو تولدات مزيودين مزاد مزاده زدت خلق اتولدت تخلقت تخلق عيدميلادي 
    naiss anniv datenaissance datedenaissance dattenaissance datnaissance lieunaissance anneenaissance anneedenaissance jourdenaissance birthyear yearofbirth birthplace dateofbirthday placeofbirth accouche accouchee accouchement
    tzaditi tzadti tzadaty tzyadit tzyad tzyadt khla9iti khl9t khle9t mazyod mazyoud mazyouda mazyad mazyouda mzyadat lanniversaire lanniv lmawlid mwelid zdad zdadt zdadit datnaissance dattnaissance naissans naisance nissance nesanse
    خلاقيت خلاقيتي خلاقت تخلاقت تزادينا تزاديتي تزادو مزيوديـن نيسونس دونيسونس دنيسونس نيسانس دونيسانس ديناسونس نيصونس لانيفيرسير لانيفرسير وليدت ولادتو ولدتني ولدتها ولدته وضعت ازدادو ازدادوا مولودا مولودين المولودين ولدا ولدوا
    ilulen ilulɣ iluley tlulm luleght lulent ⵉⵍⵓⵍⵏ ⵍⵓⵍⵏⵜ ⵍⵓⵍⵖⴷ ⵜⵍⵓⵍⴷ ⵉⵍⵓⵍⴷ tlaliyt talalit ⵜⴰⵍⵍⵉⵜ
    ilul tlul lulɣ lulgh lulegh luleɣ ilulen tlalit talalit tlilit ⵉⵍⵓⵍ ⵜⵍⵓⵍ ⵍⵓⵍⵖ ⵜⵍⴰⵍⵉⵜ ⵜⴰⵍⴰⵍⵉⵜ ⵍⵓⵍⴻⵖ ⵍⵓⵍⵏ amulli ⴰⵎⵓⵍⵍⵉ`,
  ],
  [
    F.works,
    `travaille travailles travaillons travaillez travaillent travaillait bosse bosses employe employee employes salarie salariee stagiaire embauche embauchee recrute recrutee fonctionnaire ingenieur comptable directeur directrice
    etudie etudies etudiant etudiante inscrit inscrite eleve diplome diplomee scolarise scolarisee cadre technicien technicienne infirmier infirmiere vendeur vendeuse chauffeur employeur
    work works working worked employed employee employer intern job study studies studying student enrolled hired employer
    khdam khddam khddama khdama khadam khadama khedam khedama 5dam 5dama khdamin kankhdem kankhdm kankhdam kan5dem nkhdem kaykhdem kaykhdm katkhdem kat5dem tankhdem khdemt khdmt khedmt khdit kan9ra kanqra kanqra katqra kat9ra kay9ra kayqra kan9raw 9rit qrit taleb taliba moudir mowadaf mowadafa
    اعمل يعمل تعمل نعمل خدام خدامه خدامين كنخدم كيخدم كتخدم كانخدم تنخدم نخدم موظف موظفه مستخدم مستخدمه اشتغل يشتغل تشتغل كنشتغل كيشتغل ادرس يدرس تدرس كنقرا كتقرا كيقرا كانقرا نقرا طالب طالبه تلميذ تلميذه
    متدرب متدربه متمرن اجير اجيره عامل عامله مهندس مهندسه محاسب محاسبه مدير مديره xddmgh xdmɣ khdmegh khdmgh xeddmeɣ xddmɣ ⵅⴷⴷⵎⵖ ⵅⴷⵎⵖ ⴰⵖⵔⵖ ⵖⵔⵖ ⵉⵅⴷⴷⵎ ⵜⵅⴷⴷⵎ swuriɣ ⵙⵡⵓⵔⵉⵖ  sswuriɣ`,
  ],
  [
    F.age,
    `3emri 3emro 3emrou 3emrha 3emru 3emrk 3emrek 3merha 3merhom 3mmri 3amri 3amro 3amrha omr 3omru 3mru 3mrhom laage lâge agé ageyears ages agee agees aged 3omri 3mri 3omro 3mro 3omrha 3mrha 3omrou 3omr 3omrhom 3omrak 3omrk 3mrk 3omrek omri  omro omrha l3mer l3omr l3omor l3mr lage sen ssen ssin umri
    عمري عمره عمرها عمرو العمر عمرنا عمركم عمر سن سني عمروو فعمرو فعمرها فعمري لاج لاج  عمرهم عمرك السن    tawrirt leɛmer lɛmer lɛmr laɛmer l3mr-inu ⵍⵄⵎⵕ ⵍⵄⵎⵔ ⵜⴰⵡⵔⵉⵔⵜ awtay ⴰⵡⵜⴰⵢ wawtay ⵡⴰⵡⵜⴰⵢ`,
  ],
  [
    F.has,
    `nkml nkmel nkemel nkmlo tkml tkmel ykmlo kaykmlo kankml kankmel kmlat wselt weslat wslat fih fiha fihom atteint atteindra atteins aurai auront aurons eu fetera feterai reached reaches turning turn mes ses tes avoir fetes feter kml ykml kaykml ykmel kaykmel kmla ai a as avons ont avait avais aura fete turned turns 3ndi 3endi 3andi 3ndo 3endo 3ando 3ndou 3andou 3andha 3ndha 3endha 3ndhom 3andhom 3andek endi endo endha fi 3ndna wsel weslt kmel kmelt kmlt
    فيه فيها اتممت اتم اتمت اكملت اكمل يكمل تكمل ساكمل سيكمل ستكمل نكمل تكملو غنكمل كيكمل كتكمل كملات وصلات يناهز تناهز ناهز ناهزت يتجاوز تجاوز بلغت بلغنا عندنا عندكم عندك لدينا لدى وصل
    عندي عنده عندو عندها عندهم لدي لديه لديها يبلغ تبلغ ابلغ بلغ البالغ البالغه بالغ كملت وصلت كمل دارت داري ɣuri ghuri ɣurs ghurs ɣer dari dars daris ɣuri ⵖⵓⵔⵉ ⵖⵓⵔⵙ ⴷⴰⵔⵉ ⴷⴰⵔⵙ ⵖⴰⵔⵉ ⵖⵔⵉ ɣari ɣur ghur ɣurs ɣures ɣuri ghures`,
  ],
  [
    F.person,
    `claimant plaintiff defendant appellant respondent insured policyholder complainant deceased plaignant plaignante requerant requerante demandeur demanderesse defendeur defunt defunte interesse interessee masculin feminin prevenue pt pte pts ptte filles garcons fillettes gosses kids children sons daughters parents twins jumeau trentenaire quadragenaire quinquagenaire sexagenaire septuagenaire octogenaire nonagenaire centenaire papi mamie grand mamy tata tonton belle-soeur beau-frere il elle homme femme fille fils garcon enfant enfants bebe mari epoux epouse pere mere papa maman frere soeur grand-mere grand-pere oncle tante cousin cousine voisin voisine patient patiente client cliente jeune ado adolescent adolescente
    etudiant etudiante eleve monsieur madame personne retraite retraitee ami amie neveu niece fillette nourrisson candidat jumelles jumelle jumeau gendre bru belle-mere fiance fiancee conjoint conjointe compagnon compagne petit-fils petite-fille gamin gamine orphelin orpheline locataire assure assuree passager passagere titulaire mineur mineure belle-fille beau-pere tuteur candidate salarie salariee jumeaux veuve veuf marie mariee celibataire citoyen citoyenne victime temoin accuse prevenu beneficiaire
    man woman girl boy son daughter husband wife father mother dad mom mum brother sister grandmother grandfather uncle aunt kid child children baby toddler teenager patient he she someone male female twin twins fiance fiancee spouse partner grandson granddaughter tenant passenger applicant stepson stepdaughter teen lady guy customer student friend nephew niece
    wldi weldi bnti khali 3ammi 3mti khalti jarna jarti sa7bi sahbi sahbti tfl tefl terbya terbia drya dryya 3azba mrat mart rajl rajlha weldha bntha weldo bnto khoh khtha khouha benti waldi walda mama baba khoya khouya khtii khti okhti rajli mrati martti lmra mrti jeddi jdda weld wld bent bnt drari rajel mra wladi bnati hiya howa huwa
    المدعي المدعيه المشتكي المشتكيه الهالك الهالكه ذكر انثى رجل امراه طفل طفله ولد بنت ولدي بنتي ابني ابنتي ابن ابنه زوجي زوجتي والدي والدتي ابي امي ام اخي اختي خويا ختي راجلي مراتي جدي جدتي شاب شابه سيده مريض مريضه مواطن مواطنه تلميذ تلميذه طالب طالبه
    الطفل الطفله الضحيه المتهم المريض المريضه الشاب الشابه المسمى المسماه وليدي ولادي بناتي صاحبي مرتي عمتي عمو جارتي جارنا ولدو بنتو ولدها بنتها راجلها مراتو خوه ختو المعني المعنيه السيد حفيدي حفيدتي توام دري دريه درية خطيبتي خطيبي المسن الشيخ العجوز الضحية خالتي خالي عمي memmi illi yelli gma ultma baba yemma ⵎⵎⵉ ⵉⵍⵍⵉ ⴳⵎⴰ ⵓⵍⵜⵎⴰ ⴱⴰⴱⴰ ⵢⵎⵎⴰ ⵢⵓⵉ ⵉⵡⵉ iwi argaz tamghart ⴰⵔⴳⴰⵣ ⵜⴰⵎⵖⴰⵔⵜ`,
  ],
  [
    F.thing,
    `app apps appli application platform website band mouvement movement concept chaine radio journal magazine revue label genre style blog site network reseau parti hackathon tendance technique musee hotel cafe restaurant mosquee hammam kasbah monde pays pont route usine arganier tapis piano horloge tableau whisky rhum fromage vinaigre cognac bourbon rum cheese whiskey scotch wine tree bottle museum mosque hotel bridge fence roof engine laptop phone computer machine furniture record tape taille pyjama robe chemise vetement jouet jeu livre size toy shirt dress game book jacket veste قفطان جلابه لعبه كتاب مقاس tapis kilim lampe bijou bijoux poterie maison immeuble entreprise societe marque start-up startup festival cooperative tradition projet atelier magasin boutique voiture vehicule vin arbre olivier bail contrat credit pret
    garantie garanti garantis experience anciennete carriere metier histoire site produit plateforme monument medina riad appartement villa theiere ecole association interdit moins moyenne idee logiciel service film
    prison emprisonnement duree delai peine reclusion mandat abonnement anciens objet meuble coffre piece batiment ville club equipe groupe banque usine ferme moteur machine
    rug carpet company warranty guarantee building house brand business experience contract tree wine car shop store piece item antique lease mortgage loan tradition wall history sentence film movie club team bank city project software
    zerbia zarbia garanti damana ddamana dmana tajriba charika tomobil tonobil khbra khibra dar mahal
    البناء بناء البنايه عماره العماره المسجد القصر السور القنطره المدرسه الفندق المتحف الجامع النخله الزيتونه الشجره السياره الطوموبيل التلفون الجريده النادي المهرجان المشروع البيسري المحل
    زربيه الزربيه سجاد شركه الشركه ضمان الضمان تجربه التجربه خبره الخبره عقد سجن حبس مده منذ قرض تعاونيه جمعيه مشروع مهرجان علامه منتج بنايه مدينه متجر محل الدار تقليد سياره طوموبيل الكارانتي كارانتي فيلم شجره موسسه`,
  ],
  [
    F.event,
    `commande commandes  livraison livrer livrez livre livree rendez rdv rendez-vous promo promotion valable expire expiration delivre delivree delivrance depuis jusqu avant loi dahir decret facture echeance embauche embauchee
    recrute mariage marie mariee reunion vol depart arrivee achat achete achetee paye payee signe signee contrat soldes ouverture fermeture conference evenement rentree examen concert sejour reservation
    order ordered delivery delivered deliver ship shipped appointment meeting expires expiry issued since until before law invoice due hired married flight departure arrival bought paid signed sale sales opening conference event exam booking founded launch started starting
    commanda talab twsil tawsil mou3d maw3id rendi-vous rdv rendezvous chrit khdit khlst zwaj tzwjt
    طلب الطلب طلبيه الطلبيه توصيل التوصيل موعد الموعد صالح صالحه صلاحيه انتهاء تنتهي سلمت المسلمه مسلمه القانون الظهير ظهير قانون فاتوره الفاتوره زواج تزوجت عقد مؤتمر مهرجان عرض تخفيضات افتتاح سفر رحله حجز امتحان اجتماع صادر الصادر`,
  ],
  [
    F.filler,
    `le la les l a au aux en un de du d dans sur ville date lieu jour jj mm aaaa dd yyyy yy my is was on the in of at year et est c ce cet cette mon ma mes son sa notre votre his her day place and dans nom j s m
    back maintenant actuellement toujours aussi bien now currently here with
    f fi fe b w o howa hiya huwa hia hya dyali dyal dial ana daba dima 7alian halian nhar sana sna 3am 3amm l3am lyoum tarikh tari5 blassa mdina mdint lmdina f3am fsana
    في ف ب بتاريخ تاريخ يوم عام سنه بعام بسنه فعام فسنه هو هي كان كانت من ال و بمدينه مدينه المدينه ديالي ديال ليوم اقليم باقليم الاقليم بعماله عماله قريه بلده جماعه نهار شهر فشهر حاليا دابا انا  معه معها مكان بمكان محل اليوم الشخصي الحالي
    g gh ɣ di deg dg ⴳ ⵖ ⴷⵉ ⴷⴳ ⵏ n ass wass ussan usggas useggas asggas aseggas asggwas usggwas asggʷas usggʷas azmez azmz asakud ⴰⵙⵙ ⵡⴰⵙⵙ ⵓⵙⴳⴳⵯⴰⵙ ⴰⵙⴳⴳⵯⴰⵙ ⴰⵣⵎⵣ ⵓⵙⴳⴳⵡⴰⵙ ⴰⵙⴳⴳⵡⴰⵙ tamdint temdint ⵜⴰⵎⴷⵉⵏⵜ ⵜⵎⴷⵉⵏⵜ inu ⵉⵏⵓ ⴰⵙⴰⴽⵓⴷ ⵢⴰⵏ`,
  ],
  [
    F.years,
    `ans an piges balais berges years year yrs yr yo sna snin sana sanawat 3am 3wam a3wam sanat snine snen senin sni
    سنه سنوات سنين عام اعوام عاما usggas useggas usggwas usggwasn iseggasen isggasn isggwasn isggʷasn usggʷas iseggwasen useggwas isuggwasen l3am 3wamm 3ammat 3ameyn 3amayn
    ⵓⵙⴳⴳⵯⴰⵙ ⵉⵙⴳⴳⵯⴰⵙⵏ ⵓⵙⴳⴳⴰⵙ ⵉⵙⴳⴳⴰⵙⵏ ⵓⵙⴳⴳⵡⴰⵙ ⵉⵙⴳⴳⵡⴰⵙⵏ`,
  ],
  [
    F.month,
    `janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr avr juil sept oct nov dec
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep
    yanayer yanayir ynayr ynayer janfi fibrayer febrayer fbrayer fivrayer marss abril ibril abrile yunyu yunyo younyou yonyo yulyuz youlyouz yolyoz yulyoz yulyo ghucht ghusht ghocht ghosht chutanbir chotanbir chutambir shutanbir chtanbir
    oktobr oktober uktubr oktoubr oktobar nuwanbir nowanbir nouwanbir nwanbir nonbir dujanbir dojanbir doujanbir djanbir dejanbir
    yennayer innayer yebrayer brayer xubrayer furar meghres meɣres  yebrir ibrir mayyu mayyuh yunyuh yulyuz ɣuct ghuct cutanbir ktuber tuber ttuber nuwambir dujembir
    يناير فبراير مارس ابريل ماي يونيو يوليوز غشت شتنبر اكتوبر نونبر دجنبر مايو يوليو اغسطس سبتمبر نوفمبر ديسمبر حزيران تموز اب ايلول نيسان اذار شباط ايار جوان جويليه اوت ديسامبر نوفامبر
    جانفي فيفري افريل يونيه يوليه دجمبر نونمبر شتمبر
    محرم صفر رجب شعبان رمضان شوال muharram safar rajab ramadan chaabane chawal
    ⵉⵏⵏⴰⵢⵔ ⵢⵏⵏⴰⵢⵔ ⵏⵏⴰⵢⵔ ⴱⵕⴰⵢⵕ ⴱⵔⴰⵢⵔ ⵎⴰⵕⵚ ⵎⴰⵔⵙ ⵉⴱⵔⵉⵔ ⵎⴰⵢⵢⵓ ⵎⴰⵢⵢⵓⵀ ⵢⵓⵏⵢⵓ ⵢⵓⵍⵢⵓⵣ ⵖⵓⵛⵜ ⵛⵓⵜⴰⵏⴱⵉⵔ ⴽⵜⵓⴱⵔ ⴽⵟⵓⴱⵕ ⵏⵓⵡⴰⵏⴱⵉⵔ ⵏⵡⴰⵏⴱⵉⵔ ⵏⵓⵡⴰⵎⴱⵉⵔ ⴷⵓⵊⴰⵏⴱⵉⵔ ⴷⵓⵊⴰⵎⴱⵉⵔ`,
  ],
  [F.monthHead, 'كانون تشرين ربيع جمادي ذو ذي'],
  [
    F.numeral,
    `cent cents nonante octante hundred deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante septante quatre-vingt
    two three four five seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    wahd jouj tlata rb3a reb3a khmsa khamsa 5amsa stta sta sb3a seb3a tmnya tmenya ts3ud ts3od ts3oud tes3oud 3chra 3echra 3achra 7dach tnach tltach tlttach rb3tach khmstach stach settach sb3tach tmntach ts3tach
    tesʿin miya mya 3achrin 3achrine 3echrine 3chrine tlatine rb3ine reb3ine arb3in khmsine khemsine settine sb3ine tmanine ts3ine 3chrin 3echrin 3ichrin tlatin reb3in rb3in khmsin khemsin 5amsin khamsin settin stin sb3in seb3in tmanin ts3in wa7ed wahed tnin tlat
    واحد اثنان اثنين اثنتان جوج ثلاث ثلاثه تلاته اربع اربعه ربعه خمس خمسه ست سته ستة سبع سبعه ثمان ثماني ثمانيه تمنيه تمانيه تسع تسعه تسعود عشر عشره حداش طناش تلطاش ربعطاش خمسطاش سطاش سبعطاش تمنطاش تسعطاش احدى احد
    اربعا خمسا ستا سبعا ثمانيا تسعا واحدا احدا اثنا اثنتا اثني اثنتي ثلاثا عشرا ثلاثه جوجه تلات ثلت تلت ربع خمسطاشر حدعش طنعش سبعه تمنيا ثمنيه ثمنيا ستطاش ثمنطاش سبعطاش ربعطاش
    عشرون عشرين ثلاثون ثلاثين تلاتين اربعون اربعين ربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تمانين تسعون تسعين
    sdis semmus sḍis ttam tẓẓa mraw simraw ⵙⵉⵎⵔⴰⵡ yan sin kraḍ kkuẓ smmus sḍis sa tam tẓa mraw ⵙⵉⵏ ⴽⵕⴰⴹ ⴽⴽⵓⵥ ⵙⵎⵎⵓⵙ ⵙⴹⵉⵙ ⵙⴰ ⵜⴰⵎ ⵜⵥⴰ ⵎⵔⴰⵡ`,
  ],
  [
    F.dateWord,
    `premier premiere second deuxieme troisieme mil mille ete printemps automne hiver
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth twenty-first thousand summer winter spring autumn fall
    الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي العشرين الثلاثين والعشرين والثلاثين العشرون الثلاثون فاتح الف الفين الفان الفا مئه مائه مئة تسعمئه تسعمائه تسعميه وتسعمئه وتسعمائه وتسعميه ميه
    الثانيه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره
    الاربعين الخمسين الستين السبعين الثمانين التسعين
    صيف ربيع خريف شتاء الصيف الربيع الخريف الشتاء`,
  ],
  [
    F.origin,
    'originaire originaires natif native hailing اصلي اصله اصلها اصولي asli asliya asl انحدر ينحدر تنحدر المنحدر المنحدره منحدر منحدره',
  ],
  [
    F.self,
    'ana je j suis viens vient i m am im انا حنا راني rani 7na nkki nkk nekk nekki ⵏⴽⴽ ⵏⴽⴽⵉ come comes هو هي',
  ],
  [F.from, 'men mn from من de sg seg ⵙⴳ zeg zg ⵙⵉ'],
  [
    F.lasting,
    `experience  anciennete garantie prison ferme mariage vie service metier carriere emprisonnement contrat bail ago  warranty experience jail
    تجربه خبره ضمان سجن حبس عمل خدمه زواج tajriba khibra khbra  zwaj tirmit ⵜⵉⵔⵎⵉⵜ`,
  ],
];

let made: Lexicon | undefined;

/** The table of telling words. */
export function factLexicon(): Lexicon {
  made ??= new Lexicon(FACT_WORDS);
  return made;
}
