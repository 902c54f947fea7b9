/**
 * Sentences that tell something sensitive of a person, by language. Each line: category, then the text with the
 * telling words in braces. All people are invented.
 */
export const POSITIVES: Readonly<Record<string, string>> = {
  'chats and notes': `
ethnic-origin jarti {aslha mn senegal} w kay3ayrouha drari
ethnic-origin jari {aslo mn mali} w khdam m3ana
ethnic-origin khti weld jdid rajlha {asslo mn lcote d'ivoire}
ethnic-origin جارتي {أصلها من السنغال} وكيعايروها الدراري
ethnic-origin صاحبي {أصلو من مالي} و الناس كيحكرو عليه
ethnic-origin الحارس {أصله من غينيا}
health weld khalti {mithli} w khayef y goulha l bbah
health sa7bi {gay} w walidih ma3arfinch
health khti {lesbienne} w khayfa
health khouya {mitli} w ma 9alha l 7ed
health khoya {homo} w tardouh mn ddar
health ولد خالتي {مثلي} وخايف يقولها لباه
health صاحبي {گاي} و خايف من دارهم
health بنت عمي {ليسبيان} و مخبياها
health أخبرني أنه {مثلي الجنس} ويخاف من المتابعة.
health هي {مثلية الجنس} وتعيش بالرباط
health خويا {متحول جنسيا} والعائلة ما قابلاش
health He came out to me as {gay} and fears his family.
health My brother is {gay} and lives in Rabat.
health She told us she is {a lesbian}.
health My cousin is {bisexual} and afraid.
health Patient is a {transgender} woman.
health My son came out as {trans} last year
health Mon frère est {homosexuel} et il a peur.
health Elle est {lesbienne}, ne le dites pas à sa mère.
health Mon collègue est {gay}, c'est confidentiel.
health Il m'a avoué être {homosexuel}.
health Ma cousine est {bisexuelle} et vit à Lyon.
health L'employé a révélé son {homosexualité} au médecin.
health lwalida {daret 3amaliya dyal l9elb} lbare7 f souissi
health lwalid {dar 3amaliya 3la l9elb} l3am li fat
health khti {dart 3amaliya dyal l3inin}
health الواليدة {دارت عملية ديال القلب} البارح ف السويسي
health الوالد {دار عملية على القلب} العام اللي فات
health khoya {fih sokkar} w kaydir linsuline
political-opinion had lm3allem {m3a l7araka cha3biya} w kaydir l7emla f douar
political-opinion jari {m3a listi9lal} w kay3awnhom
political-opinion rajli {kaysewwet 3la l2a7rar}
union-membership ana {mandoub f ni9abat umt} w baghyin ysiftoni l mdina okhra
union-membership ana {mnkharet f n9aba dyal cdt}
union-membership khti {msjla f lcdt} w lmodir ma3jbouch
offence زوجها {قضى ثلاث سنوات في السجن} قبل زواجهما.
offence أخوه {قضى سنتين في السجن} بسبب المخدرات
health Note RH : la salariée est {en arrêt pour dépression} jusqu'au 15.
health Mon collègue est {en arrêt pour burn-out} depuis mars.
political-opinion elle {vote pour la Fédération de gauche}, ne l'invite pas au dîner.
political-opinion Il {vote pour le PJD} depuis toujours.
ethnic-origin La dame {d'origine sahraouie} est venue hier.
ethnic-origin Le client {d'origine sénégalaise} a porté plainte.
health Ur d yuwiḍ ašku {yuḍen s wul} kigan ayyur-ad
health Gma {yuḍn s ssker} seg useggas-ad
health Tamɣart-ad {ɣurs tadist} sḍis wayyurn
health Ultma {ɣurs tadist} n kraḍ wayyurn
health Argaz-inu {ɣurs ssker}
political-opinion Aslmad-ad {illa ɣ ukabar n PJD} d ar ittmyar
political-opinion Gma {illa g ukabar n listiqlal}
offence Nettan {ikka lḥbs f tukerḍa}, ur rad t-nsmun
offence Nettan {ikka lḥbs} sin isggʷasn
ethnic-origin Aɛssas-ad {asl-nns n Sinigal}, ar t-ttaggan ixddamn
ethnic-origin Amddakl-inu {asl-nns n Mali}
union-membership Gma {illa ɣ tnqqabt n CDT}
religion Adjar-inu {iga amasiḥi}
health ⴱⴰⴱⴰ {ⵖⵓⵔⵙ ⵙⵙⴽⵔ}
offence ⴳⵎⴰ {ⵉⴽⴽⴰ ⵍⵃⴱⵙ ⴼ ⵜⵓⴽⵔⴹⴰ}
political-opinion ⴰⵙⵍⵎⴰⴷ ⴰⴷ {ⵉⵍⵍⴰ ⵖ ⵓⴽⴰⴱⴰⵔ ⵏ ⵍⵉⵙⵜⵉⵇⵍⴰⵍ}
health ⵓⵍⵜⵎⴰ {ⵜⵓⴹⵏ ⵙ ⵡⵓⵍ}
`,
  french: `
health je suis {diabétique} depuis dix ans
health ma mère est {atteinte d'un cancer du sein}
health Je souffre d'{asthme} et je cherche un oreiller
health mon fils est {autiste}, avez-vous des jouets adaptés ?
health Je suis {enceinte de 5 mois}
health ma femme est {enceinte}
health il est {séropositif} depuis 2010
health j'ai été hospitalisé pour une {dépression}
health mon père a fait un {AVC} l'année dernière
health J'ai un {handicap} moteur
health j'ai une {sclérose en plaques}
health Ma fille est {allergique aux arachides}
health on m'a diagnostiqué un {diabète de type 2}
health je prends de l'{insuline} tous les jours
health je suis sous {antidépresseurs}
health son mari est {alcoolique}
health Je ne suis pas {diabétique}
health Khadija est {diabétique}
health M. Bennani souffre d'{hypertension}
health mon groupe sanguin est {O+}
health Groupe sanguin : {AB-}
health Antécédents : {HTA, diabète de type 2}
health La patiente est {épileptique}
health jsuis {asthmatique} moi
health j'ai fait une {fausse couche} en mars
health elle a {avorté} l'an dernier
health je suis en {fauteuil roulant}
health Diagnostic : {schizophrénie}
health mon cousin est {schizophrène}
health j'ai le {VIH}
health mes parents sont {hypertendus}
health Mon ami Karim a un {cancer} de la prostate
health vous savez, je suis {malentendante}
health mon {diabète} m'empêche de manger ça
health je suis suivie par un {psychiatre}
health employé {handicapé} à 60 %
health j'ai la {maladie de Crohn}
health ma grand-mère a la {maladie d'Alzheimer}
health j'ai été opéré du {coeur}
religion je suis {musulman pratiquant}
religion Je suis {athée}
religion ma voisine est {juive}
religion mon mari est {chrétien}
religion elle s'est {convertie à l'islam}
religion nous sommes {catholiques}
religion je ne crois pas en {Dieu}
religion Religion : {musulmane}
religion je porte le {voile} au travail
religion mon collègue est {témoin de Jéhovah}
political-opinion j'ai voté {PJD} aux dernières élections
political-opinion je milite à l'{USFP}
political-opinion Il est membre du {RNI}
political-opinion je suis {communiste}
political-opinion mon frère est militant du {PAM}
political-opinion je suis de {gauche}
political-opinion elle a voté {Istiqlal}
political-opinion Opinion politique : {socialiste}
union-membership je suis membre de l'{UMT}
union-membership Je suis {syndiqué} à la CDT
union-membership elle est {déléguée syndicale}
union-membership j'adhère à l'{UGTM}
union-membership mon père milite au {syndicat}
union-membership Notre collègue est adhérente de la {FDT}
ethnic-origin je suis {amazigh}
ethnic-origin ma femme est {rifaine}
ethnic-origin Il est d'{origine sahraouie}
ethnic-origin nous sommes {berbères}
ethnic-origin je suis d'{origine sénégalaise}
ethnic-origin Origine ethnique : {amazighe}
genetic je suis porteuse du {gène BRCA1}
genetic J'ai une {mutation BRCA2}
genetic son fils a la {trisomie 21}
genetic mon {test ADN} est arrivé hier
genetic le {test ADN} de M. Alaoui
biometric l'{empreinte digitale} de M. Bennani
biometric mes {empreintes digitales} ont été relevées
biometric on a pris mes {empreintes}
biometric son {scan de l'iris} est enregistré
offence il a été {condamné pour vol}
offence j'ai fait de la {prison}
offence mon {casier judiciaire} n'est pas vierge
offence mon frère est en {prison}
offence Elle a été mise en {examen}
offence Casier judiciaire : {condamné pour fraude}
offence j'ai été {arrêté par la police} hier
offence il est en {garde à vue}
offence le prévenu a été {condamné à 2 ans}
`,
  english: `
health I was diagnosed with {epilepsy}
health I'm {diabetic} and need snacks
health my mother has {breast cancer}
health My son is {autistic}
health I suffer from {depression}
health I have {asthma}
health she is {pregnant}
health I'm {HIV positive}
health he had a {heart attack} last year
health my {diabetes} is getting worse
health I take {insulin}
health my wife is {allergic to peanuts}
health I've been struggling with {anxiety}
health Blood type: {O+}
health my blood type is {AB-}
health Medical history: {asthma, hypertension}
health the patient has {hepatitis B}
health I am {bipolar}
health my brother is {deaf}
health Diagnosis: {type 2 diabetes}
health I had a {miscarriage} in May
health I'm in a {wheelchair}
health my dad has {Parkinson's disease}
health I'm not {diabetic}
health I'm on {antidepressants}
health we are both {asthmatic}
health my friend is an {alcoholic}
health I have a {disability}
religion I'm {Muslim}
religion I am an {atheist}
religion My wife is {Jewish}
religion He converted to {Islam}
religion we are practising {Catholics}
religion I don't believe in {God}
religion Religious affiliation: {Christian}
religion I wear a {hijab}
religion my {Muslim} friend wants a lamp
political-opinion I voted {PJD} last year
political-opinion I'm a {communist}
political-opinion My brother is a member of the {Socialist Party}
political-opinion I am {left-wing}
political-opinion she voted for the {Labour} candidate
political-opinion Political affiliation: {Istiqlal}
union-membership I'm a {union member}
union-membership she is a {shop steward}
union-membership I belong to the {UMT}
union-membership I joined the {union} in 2015
union-membership he is a member of the {CDT}
ethnic-origin I'm {Amazigh}
ethnic-origin my husband is {Berber}
ethnic-origin I am of {Senegalese descent}
ethnic-origin she is {Kurdish}
ethnic-origin Ethnicity: {Berber}
genetic I carry the {BRCA1 gene}
genetic she has a {genetic mutation}
genetic my son has {Down syndrome}
genetic my {DNA test} came back
biometric my {fingerprint} was recorded
biometric the {fingerprints} of Mr Bennani
biometric her {iris scan} is stored
offence I was {convicted of theft}
offence he has a {criminal record}
offence my brother is in {prison}
offence I was {arrested for} drunk driving
offence she is on {parole}
offence he was {sentenced to 3 years}
offence I served {time} for fraud
`,
  arabic: `
health أنا مصاب {بالسكري}
health أمي مصابة {بسرطان الثدي}
health أعاني من {الربو} منذ الطفولة
health ابني {متوحد}
health لدي {ارتفاع ضغط الدم}
health زوجتي {حامل} في الشهر الخامس
health والدي لديه {مرض القلب}
health أنا {مريضة نفسيا}
health فصيلة دمي {O+}
health فصيلة الدم: {AB-}
health أخي يعاني من {الاكتئاب}
health أصبت {بجلطة دماغية}
health المريض مصاب {بالتهاب الكبد}
health أتناول {الأنسولين} كل يوم
health ابنتي لديها {حساسية} من الحليب
health أنا {كفيف}
health فاطمة مصابة {بالصرع}
health تم تشخيص إصابتي {بالسرطان}
health جدتي مصابة {بالزهايمر}
health لست {مريضا}
religion أنا {مسلم}
religion جارتي {مسيحية}
religion أنا {ملحد}
religion صديقي {يهودي}
religion الديانة: {مسلم}
religion اعتنقت {الإسلام} قبل سنتين
religion نحن {مسلمون}
religion لا أؤمن {بالله}
political-opinion صوتت على {العدالة والتنمية}
political-opinion أنا عضو في {حزب الاستقلال}
political-opinion أنا {يساري}
political-opinion أخي مناضل في {الاتحاد الاشتراكي}
political-opinion هو {شيوعي}
political-opinion أنا منخرط في {التجمع الوطني للأحرار}
union-membership أنا منخرط في {الاتحاد المغربي للشغل}
union-membership زوجي عضو في {النقابة}
union-membership أنتمي إلى {الكونفدرالية الديمقراطية للشغل}
union-membership أنا {نقابي}
ethnic-origin أنا {أمازيغي}
ethnic-origin زوجتي {ريفية}
ethnic-origin أنا من {أصول أمازيغية}
ethnic-origin هو {صحراوي}
ethnic-origin أصولي {أمازيغية}
genetic لدي {طفرة جينية}
genetic أنا حامل {لطفرة} وراثية
genetic ابني مصاب {بمتلازمة داون}
genetic نتيجة {تحليل الحمض النووي} الخاص بي
biometric {بصمة} السيد العلوي
biometric أخذوا {بصماتي}
offence {حكم عليه بالسجن} سنتين
offence لدي {سوابق عدلية}
offence أخي في {السجن}
offence كان {معتقلا} بتهمة السرقة
offence هو متهم {بالسرقة}
`,
  darija: `
health عندي {السكر} ونقدر ناكل هادشي؟
health ماما عندها {الكونسير}
health كنعاني من {ربو}
health انا {مريض} بالقلب
health ولدي فيه {التوحد}
health مراتي {حاملة} فالشهر السادس
health با عندو {لاطونسيون}
health ختي مريضة {بالأعصاب}
health كناخد {الأنسولين} كل نهار
health عندي {الحساسية} من الكاوكاو
health خويا {معاق}
health جاتني {جلطة} العام لي فات
health السكر {ديالي} طالع
health لقاو عندي {الكوليسترول}
health مي عندها {الغدة}
health كنمشي عند {طبيب نفسي}
religion أنا {مسلمة} ملتزمة
religion راه هو {يهودي}
religion أنا {كنصلي} وكنصوم
religion صاحبي {ملحد}
religion خرجت من {الإسلام}
political-opinion صوت على {البيجيدي}
political-opinion أنا منخرط فـ{البام}
political-opinion راني {يساري}
political-opinion خويا مناضل ف{النهج الديمقراطي}
union-membership أنا منخرط ف{النقابة}
union-membership با عضو فال{كدش}
ethnic-origin أنا {شلح}
ethnic-origin حنا {ريافة}
ethnic-origin راجلي {سوسي}
ethnic-origin أنا {أمازيغية}
genetic ولدي عندو {التثلث الصبغي}
biometric {بصمات} ديالي
biometric خداو ليا {البصمات}
offence خويا {فالحبس}
offence عندو {سوابق}
offence {حكموا عليه} بعام ديال الحبس
offence شدوني {البوليس} البارح
`,
  arabizi: `
health {3ndi sokar}
health ana {mrid b sokar}
health {kan3ani mn rabou}
health mama 3ndha {lkonser}
health wldi {mo3a9}
health mrati {7amla} f chhar lkhames
health baba 3ndo {latension}
health kanakhod {linsuline}
health fiya {depression}
health khti mrida b {l9elb}
health jatni {jelta} l3am li fat
health ana {diabétique}
health 3ndi {l7asasiya} dyal lgluten
health sokar {dyali} tal3
health khoya {mrid b sida}
health 3ndha {ch9i9a}
health kanmchi 3nd {psy}
religion ana {mslm}
religion howa {yhoudi}
religion {kansalli} o kansoum
religion sa7bi {mol7id}
religion ana {masi7ia}
religion khti dayra {lhijab}
political-opinion votit {PJD}
political-opinion f l2intikhabat swet 3la {rni}
political-opinion khoya monadil f {usfp}
political-opinion ana {yasari}
union-membership ana monkharit f {UMT}
union-membership baba 3odw f {na9aba}
union-membership ana {syndiqué}
ethnic-origin ana {chel7}
ethnic-origin rajli {rifi}
ethnic-origin ana {amazighia}
ethnic-origin mrati {soussia}
genetic wldi 3ndo {trisomie}
biometric {lbasma dyali}
biometric khdaw liya {lbasma}
offence khoya {f l7abs}
offence 3ndo {sawabi9}
offence {7kmo 3lih} b 3am
offence {tched} khoya 3la ser9a
`,
  tamazight: `
ethnic-origin nekk d {amazigh}
ethnic-origin ⵏⴽⴽ ⴷ {ⴰⵎⴰⵣⵉⵖ}
health ghuri {ssokar}
health ⵖⵓⵔⵉ {ⵙⵙⵓⴽⴽⵔ}
health dari {lkanser}
religion nekk d {aneslem}
religion ⵏⵜⵜⴰ ⴷ {ⵓⴷⴰⵢ}
health ⵏⴽⴽ ⵓⴹⵏⵖ
`,
};
