/**
 * Sentences of shops, chats and news about religious, medical and political things: nothing is told of a
 * person. One per line.
 */
export const NEGATIVES: Readonly<Record<string, string>> = {
  french: `
je suis intéressée par le tapis amazigh
elle est en laine, de style berbère
il est fait main par des femmes amazighes
Ma mère veut un foulard musulman
mon mari aime la cuisine juive
je travaille dans une association contre le cancer
mon fils lit un livre sur le handicap
ma fille étudie l'épilepsie à la faculté
je suis médecin spécialisé en diabète
je suis infirmière en oncologie
je suis avocat, je défends des détenus
mon frère travaille à la prison de Salé
j'ai une pharmacie à Rabat
Nous avons une offre spéciale handicap
J'ai vu un film sur le sida
j'ai un doute sur la commande
j'ai un problème de livraison
il a un problème de connexion
j'ai une question sur le syndicat de copropriété
je suis le syndic de l'immeuble
le client est roi
mon client est en retard
mon colis est bloqué
je suis coincé au travail
elle est malade, cette offre !
je suis fatigué d'attendre
je suis déçu de la commande
je suis en dépression depuis la fin des soldes
le patient attend son rendez-vous
l'employé a pris la commande
M. Alaoui est directeur du musée juif
Karim est parti à gauche
Nadia cherche un tapis
Youssef a un vol demain
votre carte est refusée
mon compte est bloqué
j'ai pris une peine perdue
il a la grippe aviaire dans ses poules
je cherche un tapis de prière
un tapis de prière pour mon père
Vous avez des offres Ramadan ?
huile d'argan contre l'eczéma
une crème contre le rhumatisme
je voudrais une crème contre le psoriasis
un produit pour diabétiques
avez-vous des chocolats pour diabétique ?
diabète : conseils de lecture
un livre sur le diabète
j'ai acheté un livre sur le cancer
je lis un roman sur la dépression
un livre sur l'histoire du PJD
l'histoire de l'UMT depuis 1955
les élections : le PJD perd des sièges
le RNI remporte les élections
Aïd Moubarak à toute l'équipe !
inchallah je passe demain
hamdoullah tout va bien
c'est halal ?
la viande est halal
couscous royal pour six personnes
huile pour cheveux secs
une boîte à pharmacie complète
la pharmacie est ouverte de 9h à 18h
un cadeau pour le hajj
c'est malade ce prix !
fièvre acheteuse avant les soldes
je suis allergique aux frais de port
je suis malade de rire
la prison de verre, roman
un tapis berbère du Haut Atlas
je cherche un tapis amazigh
ce tapis est amazigh
j'adore les bijoux berbères
un collier juif ancien du Maroc
la cuisine juive marocaine
le quartier juif de Fès
calendrier musulman 2026
l'art musulman d'Andalousie
elle a acheté un collier amazigh
nous vendons des poteries berbères
il propose des tisanes pour hypertendus
coussin pour femme enceinte
vêtements pour femmes enceintes
ce produit convient-il aux femmes enceintes ?
est-ce que cette huile convient aux diabétiques ?
un cadenas à empreinte digitale
smartphone avec lecteur d'empreintes digitales
serrure à reconnaissance faciale
test ADN pour chien
un film sur la prison
Prison Break saison 2
la série sur un condamné à mort
le syndicat des copropriétaires
syndicat d'initiative de Marrakech
la grève de l'UMT perturbe les trains
l'association contre le cancer
octobre rose, le mois du cancer du sein
journée mondiale du diabète
la lutte contre le sida au Maroc
le ministère de la Santé annonce une campagne
vaccin contre la grippe disponible
le cancer est la deuxième cause de mortalité
l'hypertension touche un adulte sur trois
don de sang samedi à Casablanca
assurance maladie obligatoire
demande de carte d'assurance maladie
chaussures pour diabétiques pointure 42
lecteur de glycémie en promotion
tensiomètre bras automatique
le thé contre la migraine
savon noir pour peau atopique
parfum sans alcool
je suis accro à vos tapis
la gauche et la droite du salon
tournez à gauche puis à droite
je suis à gauche de la gare
le parti pris de ce designer
mon tapis est arrivé malade... je rigole
une lampe en forme de croissant
le voile de la mariée en tulle
un voile pour berceau
croix du Sud en argent
la religion du design
catégorie : Religion
Rayon : santé et bien-être
Diagnostic : batterie faible
diagnostic de performance énergétique
traitement de la commande en cours
Traitement : en cours
le traitement du bois contre les termites
handicap de golf
il a un handicap de dix secondes au départ
virus détecté sur votre ordinateur
mon ordinateur est infecté
mon téléphone est mort
la tension est de 220 volts
il fait une dépression atmosphérique
la dépression économique de 1929
une crise de fou rire
la fracture numérique
mon imprimante a un problème cardiaque, on dirait
les Berbères d'Afrique du Nord
les musulmans célèbrent l'Aïd demain
les juifs et les musulmans ont vécu ensemble
la mosquée Hassan II
le pain azyme est en rayon
église à visiter à Rabat
Il faut étudier le socialisme
le communisme en Europe
vote du budget communal
voter est un droit
le membre du jury
membre du club de fidélité
adhérent au programme fidélité
je suis membre de la newsletter
carte de membre à renouveler
la peine est perdue
ce n'est pas la peine
le code condamne la porte de secours
porte condamnée pour travaux
il est noir ou bleu, ce pull ?
la robe est noire
je suis au noir total, coupure de courant
la garde à vue dans le droit marocain
article 5 du code pénal sur le vol
vol Casablanca Paris annulé
j'ai un vol pour Paris
mon colis a été arrêté en douane
je prends le tram
je suis sous la pluie
elle est enchantée de sa lampe
ce canapé est autiste de couleur... non
merci docteur pour vos conseils
les groupes sanguins expliqués
qu'est-ce que l'épilepsie ?
comment prévenir l'asthme ?
symptômes du diabète
quels sont les symptômes de la dépression ?
recette sans gluten
ce gâteau contient des arachides
allergènes : arachides, lait, gluten
traces de fruits à coque
gâteau sans lactose
`,
  english: `
I have a question about halal meat
I have an order in progress
I am a doctor specialised in diabetes
my brother works in a prison
I'm a lawyer, I defend prisoners
He is right about the price
she left a review
my left hand glove is missing
I take the train to work
I'm on the bus
my phone is dead
I have a party on Saturday
I joined the party last night
your order is on hold
the customer is always right
I'm blind drunk, just kidding
he has a record of every order
I have a record player
we are black friday fans
the lamp has a black cover
My daughter loves Arabic music
I'm looking for a prayer rug
a prayer rug for my mother
do you have Ramadan offers?
argan oil for eczema
a cream against arthritis
socks for diabetics
a book about diabetes
I read a book about cancer
she bought a cancer charity t-shirt
breast cancer awareness month
I love Amazigh jewellery
I want a Berber carpet
my Amazigh necklace is broken
Muslim art of Andalusia
the Jewish quarter of Fez
Christian Dior perfume
a Christian cross made of silver
the history of the trade union
news about the elections
the PJD lost the elections
he wrote about the socialist party
I'm sick of these ads
I'm allergic to Mondays
that is sick!
are these shoes safe for pregnant women?
a pillow for pregnant women
is the cookie safe for diabetics?
a padlock with a fingerprint sensor
the phone has a fingerprint reader
fingerprint scanner not working
a documentary about prison life
Prison Break is my favourite series
an escape room called Jail
the European Union
credit union opening hours
student union building
turn left at the station
the left sleeve is torn
I left the shop at five
the right colour
conservative estimate of the cost
a liberal amount of oil
I am blind to colours like that rug
blind shipping is available
window blinds for the living room
dumb question, sorry
the pharmacy opens at nine
first aid box
is this meat halal?
kosher salt
Eid Mubarak!
inshallah tomorrow
the church is open on Sundays
a candle for the temple
what are the symptoms of depression?
how to prevent asthma
flu vaccine available
World Diabetes Day
the cancer research foundation
blood orange juice
blood pressure monitor on sale
glucose meter battery
dog DNA test kit
the stroke of the brush
heart of palm salad
heart attack burger, extra cheese
the charger has a low voltage
she has a sugar bowl
the sentence is too long
free shipping, no conviction needed
the court of Versailles
this paint is toxic
black rug, white fringe
it is black
is it black or blue?
the Arab League meets on Tuesday
Arabic calligraphy
asian noodles
the Berbers of North Africa
Muslims celebrate Eid tomorrow
diagnosis: flat battery
treatment of wood
your account has been charged with 20 dirhams
my card was charged twice
my order was arrested at customs, haha
the union of two colours
member of the loyalty programme
I voted for the blue lamp
vote for your favourite rug
I joined the newsletter
`,
  arabic: `
عندي سؤال على الطلبية
عندي مشكل فالتوصيل
عندي طلب
كنعاني من التأخر ديال التوصيل
أعاني من مشكلة في الموقع
أنا في السوق
أنا ضد هذه الفكرة
هو في البيت
أنا عضو في برنامج الوفاء
صوتت على أفضل منتج
بغيت نصلي فالجامع القريب
القفطان فيه الحرير
الكأس فيه السكر
المدير في اجتماع
أنا أعمل في جمعية محاربة السرطان
خويا خدام فالحبس حارس
بابا كيبيع السكر
أبحث عن سجادة صلاة
سبحة من خشب الزيتون
عروض رمضان
زيت أركان لعلاج الإكزيما
كريم ضد الروماتيزم
منتوج لمرضى السكري
كتاب حول السكري
كتاب عن تاريخ حزب الاستقلال
تاريخ الاتحاد المغربي للشغل
نتائج الانتخابات: حزب العدالة والتنمية يخسر
اليوم العالمي للسكري
حملة التوعية بسرطان الثدي
الوقاية من السرطان
ما هي أعراض الاكتئاب؟
وزارة الصحة تعلن عن حملة
الصيدلية مفتوحة حتى السادسة
عيد مبارك سعيد
إن شاء الله غدا
الحمد لله على كل حال
السلام عليكم ورحمة الله
بسم الله الرحمن الرحيم
هل اللحم حلال؟
زربية أمازيغية من الأطلس
أريد زربية أمازيغية
حلي أمازيغية من الفضة
الثقافة الأمازيغية
اللغة العربية صعبة
المطبخ اليهودي المغربي
الحي اليهودي في فاس
الفن الإسلامي في الأندلس
المسجد قريب من السوق
قفل ببصمة الإصبع
هاتف ببصمة الوجه
فيلم عن السجن
رواية السجينة
محاربة السيدا في المغرب
ملابس للحوامل
وسادة للحامل
هل يناسب مرضى السكري؟
الضغط على الزر الأحمر
اضغط هنا للمتابعة
السكر والشاي غير متوفرين
كم ثمن السكر؟
قهوة بدون سكر
خبز بدون غلوتين
لدي طلب بخصوص السجادة
قانون الشغل والنقابات
إضراب النقابة غدا
حساب بنكي
المسلمون يحتفلون بالعيد
شجرة الزيتون
التأمين الصحي الإجباري
لقاح الإنفلونزا متوفر
جهاز قياس السكري
جهاز قياس ضغط الدم
`,
  darija: `
بغيت زربية ديال الصلاة
سجادة ديال الصلاة بشحال؟
واش عندكم السكر؟
بغيت السكر وأتاي
فين نقدر نصلي هنا؟
واش كاين شي كريم ضد البوزلوم
زيت أركان مزيان للإكزيما
شنو هي أعراض السكر؟
العشبة ضد الروماتيزم
واش هاد المنتوج صالح للحوامل؟
واش الحلوى صالحة لمرضى السكر؟
عواشر مبروكة
الله يشافي المرضى
والله ما عرفت
هادشي حماق
قفطان أمازيغي بشحال
بغيت شي خاتم أمازيغي
التخفيضات ديال رمضان
تليفون فيه البصمة
واش البيسي خدام؟
شكون ربح فالانتخابات؟
شفت فيلم على الحبس
الفرماسيان محلول؟
بغيت هدية للحاج
السلعة تشدات فالديوانة
كتاب على اليهود المغاربة
هاد اللون كحل
الزربية كحلة
`,
  arabizi: `
3ndi mochkil f livraison
3ndi so2al 3la zarbiya
ana f dar
mama f lkozina
khoya khdam f lfarmasian
kan3ani mn ta2akhor d livraison
3ndo wa7ed l7anout
ana 3odw f lclub
votit 3la lprodwi
fih ri7a zwina
fiha sokar bzaf had l7alwa
bghit tapi dyal sla
wach 3ndkom sokar?
bghit kilo dyal sokar
atay bla sokar
fin n9der nsalli hna?
wach kayn chi krima did rhumatisme
zit argan mzyana l eczema
ktab 3la sokar
wach had lprodwi mzyan l hamlat
chokolat l diabétiques
3id moubarak
inchallah ghedda
wallah ma 3reft
salam alaykoum
hmdolah labas
hadchi 7ma9
hmq hadchi
zarbiya amazighiya bchhal
bghit khatem amazighi
tapis berbère bchhal?
telefon fih lbasma
wach fih sokar had l3asir?
had la3sir fih sokar bzaf
promo dyal ramdan
chkoun rbe7 f les élections? pjd?
ktab 3la l pjd
film 3la l7abs
farmacie mhloula?
bghit hdiya l hajj
lcolis tched f diwana
ana f lgare
3ndi wa7ed sou2al
baghi n3ref taman dyal sokar
lcourse dyal sokar
choft match
`,
  tamazight: `
azul, riɣ taẓrbit n tẓallit
riɣ sskkwar d watay
ⴰⵣⵓⵍ ⵎⵎⵏⵛⴽ ⵜⴰⵣⵔⴱⵉⵜ
manza ssuq?
ⴰⵙⴳⴳⵯⴰⵙ ⴰⵎⴳⴳⴰⵣ
`,
};
