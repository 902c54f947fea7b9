/**
 * Sentences by kind, as they are typed in chats, forms and files: clauses that tell something of a person, and
 * texts that tell nothing of anybody. All people are invented. The format is that of `sensitive.positives.ts`.
 */
export const CLAUSES: Readonly<Record<string, string>> = {
  'clauses of arabizi': `
health rajli {dar l3amaliya 3la lklawi}
health mama {fiha tansyou w sokkar}
health ana {mrid b sokkar} 3endi 10 snin
health {3ndi tansyou tal3a} bezzaf
health khti {3ndha dghit}
health bba {kaydir dialyse} 3 mrrat f simana
health weldi {3ndo tawa77od}
health mrati {7amla f chhar sab3}
health khouya {mrad n nfs} w kaychreb dwa
health lwalida {fiha ssrtan d tsder}
health jarna {mat b ssrtan}
health 3mti {dart operation f l9elb}
health rani {kandawi 3la lkolesterol}
health lkhaddama {fiha bouseffir}
health had lkliyan {3ndo sida}
health {kan3ani mn depression} mn l3am li fat
health bnti {3ndha 7sasia mn lglouten}
health khti {tay7a f lfrach mn lmard lkhayb}
health ba {tle3 lih sokkar} lbare7
health mima {derbatha jelta} f ramdan
health weld 3mi {me3a9} {ma kaymchich}
health l'employé {jab certificat 7it 3ndo disk}
health sa7bi {tab f lidman dyal l7chich}
health khouya {modmin 3la l9er9oubi}
health jat l'analyse {tle3 VIH positif}
health mrato {sa9tat} f chhar tani
health wldi {kaytle3 lih lkriz dyal ssar3}
health khalti {7iydou liha lwalda}
health jeddi {ma b9ach kaychouf} {3ndo jlala}
health ana {3ndi lbwaser} w mt3eddeb
health lmodir {3ndo mochkil f lprostate}
health {fiya lghodda} w kanakhod levothyrox
health khti {katmchi 3nd tbib nafsani}
health rah {howa mrid b l9elb} w khayf 3lih
health lbent {3ndha trisomie}
health ma3ndich jahd, {fiya fa9r dem}
health jari {tjrrah f ras} w dkhel sbitar
health mama {dakhla l sbitar f l'oncologie}
health {b9it 3am f sbitar dyal l7ma9}
health khoya {kaydawi 3la l3a9m}
health hiya {3ndha takayos lmabayid}
religion had siyed {chi3i} machi sunni
religion jarti {msi7iya} mn lfilippine
religion khouya {ma kaysellich} w ma kaysoumch
religion ana {mol7id} w 3a2ilti ma 3arfach
religion had lweld {dkhel l lislam} l3am li fat
religion sa7btna {tnaserat} w mchat l fransa
religion houa {yhoudi maghribi}
religion rajlha {bha2i} mn tanja
religion {ma kanamnch b ddin} asslan
political-opinion {kanswwt 3la pjd} dima
political-opinion khouya {mnadil f nnahj}
political-opinion sewwet {3la l2a7rar} f lintikhabat
political-opinion l'voisin {mrachah m3a lbam}
political-opinion jarna {monkharit f 7izb l istiqlal}
political-opinion bba {ittihadi} qdim
political-opinion hadak {m3a l3adl wl i7san}
political-opinion khti {kan sewtat 3la l'USFP}
union-membership 3ammi {mas2oul f n9abat l2iti7ad}
union-membership ana {delegue dyal CDT} f lma3mal
union-membership khouya {mnkharit f nni9aba}
union-membership lkhddam {dar grève m3a UMT}
union-membership rajli {f lmaktab n9abi dyal ODT}
union-membership had l'ouvrier {katib 3am dyal n9aba}
union-membership {tred 7it kan f n9aba}
union-membership ostad {m3a tansi9iyat lmota3a9idin}
union-membership 3ndi {carta d UMT}
ethnic-origin jarna {mn asl sa7rawi}
ethnic-origin rajlha {asl dyalo rifi}
ethnic-origin had siyed {3azzi mn mali}
ethnic-origin ana {amazighi 7orr}
ethnic-origin mmo {yhoudia l2asl}
ethnic-origin {asli chel7} mn agadir
offence had sid {kan dakhel 3la l7chich} 3amayn
offence khouya {dkhel l7abs} b sabab chik
offence weld jirani {mchedoud 3la sr9a}
offence {chedouh lboulis} f lbarage
offence rajlha {mtab3 f 7alat sara7}
offence hadak {3ndo swabe9} f tijara
offence lgardien {kan m7bous} 3 snin
offence sa7bi {khda 6 chhor sursis}
offence {7akmou 3lih b 3am} nafid
offence jarna {kaybi3 l9er9oubi}
offence lkhaddama {serqat dheb} w chedouha
offence khti {3tat chik bla rasid} w tab3oha
offence had l3ssas {khrej mn l7abs} had simana
offence mol lgaraj {mttahm b nnasb}
offence {7rag w chddouh} f sebta
offence khoya {m7koum b 5 snin}
offence l'chauffeur {kan sayeg sekran} w chedou lih lpermis
health l7aj {3ndo lgota} w ma9adrch ymchi
health {mrdt b corona} l3am li fat
health bnt khalti {mrida b l'anorexie}
health khti {katwled b lkhater} walakin {sa9tat} jouj mrrat
health {chrfat w jaha zhaymer}
health papa {dar pontage} f casa
health had lmra {3agra ma katwledch}
health {3ndi 7asasiya mn penicilline}
health jarti {katakhod dwa d lghodda}
health khoya {me3a9 dihniyan}
health ana {f chhar tmnya, 7amla b tw2am}
health {fiya rouma} w ma n9derch nkhdem
health khalti {matet b lmard lkhayb}
health rajlha {kaychreb bzaf, alcoolique}
health l3yal {3ndhom rbou} mn sghorhom
health had zboun {smek} khas li yhder m3ah b l2ichara
health {dar tentative de suicide} l3am li fat
religion mrati {wellat mota7ajiba}
religion voisin dyali {yhoudi}
religion hadi {msi7iya kathdr 3la l2injil}
religion ana {muslim sunni}
religion khoya {salafi} kbir
political-opinion ana {m3a PJD} mn chhal hadi
political-opinion hadik {3odwa f chabibat l2a7rar}
political-opinion kant {sewtat l lwarda}
union-membership hadak {ra2is lmaktab n9abi d UMT}
union-membership khti {m9ayda f CDT}
union-membership had lmoudaf {kaykhelles linkhirat f n9aba}
ethnic-origin mrat khoya {soussia}
ethnic-origin had lcouple {sénégaliens}
ethnic-origin ana {rifi w kanfta5er}
offence jari {dar 3am d l7abs}
offence khou sa7bi {chadinou f sijn 3okacha}
offence weld 3mti {7rg chi dar}
offence had khdam {kayna 3lih chikaya d sr9a}
offence rah {3ndo mouhakama 3la ttajara f l7chich}
offence wahed jari {t3te9el 3la l irhab}
`,
  'clauses of ary': `
health راجلي {دار العملية على الكلاوي}
health ماما {فيها السكر والطونسيون}
health أنا {مريض بالسكر} هادي عشر سنين
health {عندي الضغط طالع} بزاف
health ختي {عندها القلب}
health با {كيدير الدياليز} ثلاثة المرات فالسيمانة
health ولدي {عندو التوحد}
health مراتي {حاملة فالشهر السابع}
health خويا {مريض نفسيا} وكيشرب الدوا
health الواليدة {فيها السرطان ديال الصدر}
health عمتي {دارت عملية فالقلب}
health راني {كنداوي على الكوليسترول}
health الخدامة {فيها البوصفير}
health هاد الكليان {عندو السيدا}
health بنتي {عندها حساسية من الكلوتن}
health با {طلع ليه السكر} البارح
health جدي {ما بقاش كيشوف} {عندو الجلالة}
health خويا {مدمن على القرقوبي}
health مراتو {سقطات} فالشهر الثاني
health خالتي {حيدو ليها الوالدة}
health {كتاخد دوا ديال الأعصاب} وكتنعس بزاف
health المدير {عندو مشكل فالبروستات}
health {فيا الغدة} وخاصني نرتاح
health البنت {عندها التثلث الصبغي}
health جاري {دخل للمستشفى ديال الأمراض العقلية}
health ولد عمي {معاق} {ما كيمشيش}
health {عندي البواسير} ومتعذب
health الوالد {داير القسطرة} هاد العام
health التحليلة {خرجات VIH إيجابي} عند السيد
health مراتي {كتدير الشيميو} هاد الشهور
health ولدي {كيجيه الصرع} بالليل
health جارتي {تابعة مع طبيب نفساني}
religion هاد السيد {شيعي} ماشي سني
religion جارتي {مسيحية} من الفلبين
religion خويا {ما كيصليش} وما كيصومش
religion أنا {ملحد} والعائلة ما عارفاش
religion هاد الولد {دخل للإسلام} العام اللي فات
religion صاحبتنا {تنصرات} ومشات لفرنسا
religion هو {يهودي مغربي}
religion راجلها {بهائي} من طنجة
political-opinion {كنصوت على البيجيدي} ديما
political-opinion خويا {مناضل فالنهج}
political-opinion {صوت على الأحرار} فالانتخابات
political-opinion الجار {مترشح مع البام}
political-opinion جارنا {منخرط فحزب الاستقلال}
political-opinion با {اتحادي} قديم
political-opinion هاداك {مع العدل والإحسان}
union-membership عمي {مسؤول ف نقابة الاتحاد}
union-membership أنا {ديليكي ديال CDT} فالمعمل
union-membership خويا {منخرط ف النقابة}
union-membership الخدام {دار الإضراب مع UMT}
union-membership راجلي {فالمكتب النقابي ديال ODT}
union-membership هاد العامل {كاتب عام ديال النقابة}
union-membership {تجرا عليه حيت كان فالنقابة}
union-membership الأستاذ {مع تنسيقية المتعاقدين}
ethnic-origin جارنا {من أصل صحراوي}
ethnic-origin راجلها {الأصل ديالو ريفي}
ethnic-origin هاد السيد {عزي من مالي}
ethnic-origin {أصلي شلح} من أكادير
offence هاد السيد {كان داخل على الحشيش} عامين
offence خويا {دخل الحبس} بسبب شيك
offence ولد جيراني {مشدود على السرقة}
offence {شدوه البوليس} فالباراج
offence راجلها {متابع فحالة سراح}
offence هاداك {عندو السوابق} فالتجارة ديال المخدرات
offence العساس {كان محبوس} 3 سنين
offence {حكمو عليه بعام} نافذ
offence جارنا {كيبيع القرقوبي}
offence الخدامة {سرقات الذهب} وشدوها
offence ختي {عطات شيك بلا رصيد} وتابعوها
offence مول الكراج {متهم بالنصب}
offence خويا {محكوم ب 5 سنين}
offence الشيفور {كان سايق سكران} وحيدو ليه البيرمي
health الحاج {عندو الكوطا} وما قادرش يمشي
health {مرضت بكورونا} العام اللي فات
health بنت خالتي {مريضة بالأنوريكسيا}
health {شرفات وجاها الزهايمر}
health بابا {دار پونتاج} فكازا
health هاد المرا {عاگرة ما كتولدش}
health {عندي حساسية من البينيسيلين}
health جارتي {كتاخد الدوا ديال الغدة}
health أنا {فالشهر الثامن، حاملة بتوأم}
health خالتي {ماتت بالسرطان}
health راجلها {كيشرب بزاف، سكايري}
health هاد الزبون {سمك} خاص شي حد يهضر معاه
health ولدي {ناقصو السمع} فودنيه
health {تكسرات ليا يدي} فالخدمة
religion مراتي {ولات محجبة}
religion الجار ديالي {يهودي}
religion خويا {سلفي} كبير
religion راها {ما كتآمنش بالله}
political-opinion أنا {مع البيجيدي} من شحال هادي
political-opinion هاديك {عضوة فشبيبة الأحرار}
political-opinion كانت {صوتات للوردة}
union-membership هاداك {رئيس المكتب النقابي ديال UMT}
union-membership ختي {مقيدة فالسيديتي}
union-membership هاد الموظف {كيخلص الانخراط فالنقابة}
ethnic-origin مرات خويا {سوسية}
ethnic-origin أنا {ريفي وكنفتاخر}
offence جاري {دوز عام ديال الحبس}
offence خو صاحبي {مشدود فعكاشة}
offence ولد عمتي {متهم بالقتل}
offence هاد الخدام {عليه شكاية ديال السرقة}
offence واحد جاري {تعتقل على الإرهاب}
`,
  'clauses of ar': `
health {أعاني من مرض السكري} منذ 2010
health والدي {مصاب بقصور كلوي}
health الموظفة {خضعت لعملية جراحية على المعدة}
health العامل {أجرى عملية على القلب} ويحتاج راحة
health المريضة {حامل في شهرها السابع}
health زوجتي {تتناول أدوية الأعصاب}
health التلميذ {يعاني من فرط الحركة}
health نتيجة تحليلها {إيجابية لفيروس نقص المناعة}
health السيد {مبتور الساق} ويحتاج كرسيا متحركا
health الزبون {يخضع لجلسات العلاج الكيميائي}
health ابني {يتابع علاجا نفسيا} منذ سنة
health المترشحة {تعاني من إعاقة بصرية}
health الأجير {في إجازة مرضية بسبب انزلاق غضروفي}
health جدتي {مصابة بالخرف}
health هي {مدمنة على المهدئات}
religion السيد {اعتنق الإسلام} قبل عامين
religion الطالبة {لا تصلي ولا تصوم}
religion جاري {بهائي} ولا يخفي ذلك
religion المشتكي {يهودي الديانة}
religion المرشح {ملحد} حسب تصريحه
political-opinion هو {عضو في حزب العدالة والتنمية}
political-opinion {صوتت لصالح التجمع الوطني للأحرار}
political-opinion زميلي {ناشط في حزب النهج الديمقراطي}
political-opinion أخي {مناضل في صفوف الاتحاد الاشتراكي}
political-opinion الموظف {منتم إلى حزب الأصالة والمعاصرة}
political-opinion الأستاذة {مرشحة باسم التقدم والاشتراكية}
union-membership المرشحة {عضو في نقابة الكونفدرالية}
union-membership الأجير {منخرط في الاتحاد المغربي للشغل}
union-membership الأستاذ {عضو المكتب الإقليمي للجامعة الوطنية للتعليم}
union-membership العاملة {مندوبة نقابية} بالمصنع
union-membership هو {كاتب عام لنقابة الصيادلة}
union-membership تم طرده لأنه {شارك في إضراب مع النقابة}
ethnic-origin الشاب {من أصول إفريقية}
ethnic-origin هي {أمازيغية من الأطلس}
ethnic-origin السائق {ينحدر من قبيلة صحراوية}
offence الجار {سجن بتهمة الاتجار في المخدرات}
offence المعني بالأمر {محكوم بسنة حبسا نافذا}
offence السائق {ضبط في حالة سكر}
offence أخوه {متابع بتهمة إصدار شيك بدون رصيد}
offence الموظف {أدين بالاختلاس}
offence {له سوابق قضائية في السرقة}
offence الحارس {اعتقل بتهمة التهريب}
offence الشاب {موضوع تحت الحراسة النظرية}
health {أنا مصابة بداء السكري من النوع الثاني}
health المريض {أجرى فحصا أظهر إصابته بسرطان القولون}
health والدتي {ترقد في العناية المركزة}
health الزبونة {حامل بتوأم}
health ابنتي {تعاني من التوحد}
health المعني بالأمر {يحمل بطاقة إعاقة}
health السائق {ضعيف السمع}
health أخي {مدمن على الكوكايين}
religion المستأجر {مسيحي من أصل لبناني}
religion هي {لا تؤمن بأي دين}
religion زميلنا {تحول إلى المذهب الشيعي}
political-opinion الموظف {معروف بانتمائه لجماعة العدل والإحسان}
political-opinion {أصوت دائما لحزب الحركة الشعبية}
political-opinion أستاذي {كان عضوا في حزب التقدم والاشتراكية}
union-membership المستخدم {عضو بنقابة UMT}
union-membership السيدة {منخرطة في النقابة الوطنية للصحة}
union-membership زميلي {انتخب مندوبا نقابيا}
ethnic-origin الطفل {من أم أمازيغية وأب صحراوي}
ethnic-origin المكتري {مهاجر من جنوب الصحراء}
offence زوجها {يقضي عقوبة سجنية بسجن عكاشة}
offence المستخدم {سرق بضاعة من المخزن}
offence الجار {صدر في حقه حكم بالسجن}
offence هو {مطلوب لدى الشرطة}
`,
  'clauses of fr': `
health La salariée est {en arrêt maladie pour une hernie discale}
health le client est {sous anticoagulants depuis son AVC}
health son HbA1c est à 9,2 : il {est mal équilibré pour son diabète}
health mon fils {a un retard mental léger}
health elle {vit avec le VIH} depuis 2012
health le patient {est porteur d'une prothèse de hanche}
health ma mère {a été opérée de la vésicule biliaire}
health l'agent {suit une cure de désintoxication}
health le candidat {est reconnu travailleur handicapé}
health mon mari {fait des crises d'épilepsie}
health l'élève {est suivi par un pédopsychiatre}
health la cliente {a subi une mastectomie}
health il {s'est fait poser un stent} l'an dernier
health elle {est en mi-temps thérapeutique}
health le livreur {a perdu une jambe}
health ma soeur {a fait une tentative de suicide}
religion il {refuse de travailler le samedi car il est adventiste}
religion la candidate {porte le voile}
religion mon gendre {s'est converti au judaïsme}
religion elle {ne fait pas le ramadan}
religion ma collègue {est bahá'íe}
political-opinion mon voisin {vote Istiqlal}
political-opinion Comme je suis {adhérent du MP}
political-opinion elle {était tête de liste du PPS}
political-opinion le salarié {milite à Annahj Addimocrati}
political-opinion il {a sa carte au Parti socialiste unifié}
political-opinion l'agent {est proche d'Al Adl Wal Ihsane}
union-membership Elle est {élue FDT} au comité d'entreprise
union-membership il {a débrayé avec la CDT} lundi
union-membership mon frère est {délégué du personnel UGTM}
union-membership la caissière {cotise à l'UMT}
union-membership le technicien est {adhérent au SNPM}
union-membership c'est {le secrétaire général de la section CDT}
union-membership licencié car il {a fait grève avec le syndicat}
union-membership l'infirmière est {encartée à l'ODT}
union-membership elle est {membre du bureau syndical}
ethnic-origin la nounou est {d'origine sahraouie}
ethnic-origin le plaignant est {un subsaharien}
ethnic-origin ma femme est {rifaine de Nador}
ethnic-origin le locataire est {d'ethnie peule}
ethnic-origin il est {métis}
offence Le gardien {a été condamné à six mois avec sursis}
offence le chauffeur {a un casier}
offence mon associé {est mis en examen pour abus de biens sociaux}
offence il {a été arrêté en état d'ivresse}
offence le comptable {a détourné de l'argent et fait deux ans de prison}
offence elle {est poursuivie pour émission de chèque sans provision}
offence le locataire {est sorti de prison} en mars
offence son frère {est recherché par la police}
offence le caissier {a volé dans la caisse}
offence l'agent {est interdit de chéquier}
offence le suspect {est en détention préventive à Oukacha}
health Mme Bennani {est en rémission d'un lymphome}
health mon bébé {est né avec une malformation cardiaque}
health je {prends du Levothyrox pour ma thyroïde}
health l'assuré {souffre d'une lombalgie chronique}
health le stagiaire {est dyslexique}
health ma tante {a Parkinson}
health la victime {a été violée et est enceinte}
health il {a des problèmes d'alcool}
health l'employée {est en congé maternité}
health la patiente {allergique à la pénicilline}
religion le chauffeur {ne serre pas la main aux femmes, il est salafiste}
religion nos voisins {sont juifs}
religion la famille {est témoin de Jéhovah}
political-opinion mon patron {est conseiller communal RNI}
political-opinion ma femme {a voté pour l'USFP}
political-opinion l'étudiant {est militant d'extrême gauche}
political-opinion il {a participé au Hirak}
union-membership le délégué {représente la CDT}
union-membership j'ai {ma carte UMT}
union-membership M. Alami {a adhéré au SNE}
union-membership elle {fait partie du syndicat national des pharmaciens}
ethnic-origin sa femme {est d'origine sénégalaise}
ethnic-origin mon voisin {est noir}
ethnic-origin le client {est amazigh du Souss}
offence mon cousin {est en prison pour trafic de cannabis}
offence le locataire {a été placé en garde à vue}
offence son ex {a été condamné pour violences conjugales}
offence la vendeuse {a été prise en train de voler}
offence il {a un casier judiciaire pour escroquerie}
offence l'associé {fait l'objet d'une plainte pour abus de confiance}
`,
  'clauses of en': `
health The nurse noted that he is {diabetic and on insulin}
health his HbA1c {is 9.2}
health The patient {tested HIV positive}
health my wife {is recovering from breast cancer surgery}
health the applicant {has a prosthetic leg}
health she {was hospitalised for bipolar disorder}
health my dad {is on dialysis three times a week}
health he {is in rehab for cocaine}
health the tenant {has schizophrenia and takes clozapine}
health she {had her gallbladder removed}
health my son {has ADHD and dyslexia}
health the employee {is on sick leave for burnout}
religion the guest is {a Jehovah's Witness}
religion my landlord {is a Shia Muslim}
religion she {stopped wearing the hijab}
religion he {converted from Islam to Christianity}
religion my colleague {is a Baha'i}
political-opinion he {votes PJD}
political-opinion my neighbour {is a member of the USFP}
political-opinion she {ran for the RNI in 2021}
political-opinion the clerk {supports the Hirak}
political-opinion his brother {is active in Annahj}
union-membership He was fired because he is {a CDT union member}
union-membership she {is the UMT shop steward}
union-membership the driver {went on strike with the CDT}
union-membership my aunt {pays dues to the UGTM}
union-membership the worker {is a delegate of the UNTM}
union-membership he {is on the union committee}
ethnic-origin She's {of Sahrawi descent}
ethnic-origin the tenant {is a sub-Saharan migrant}
ethnic-origin he {comes from a Berber tribe}
ethnic-origin my neighbour {is black}
offence He was {arrested for drug dealing}
offence the guard {did two years for theft}
offence she {is being prosecuted for a bounced cheque}
offence my cousin {is in Oukacha prison}
offence the accountant {was found guilty of embezzlement}
offence he {has a police record}
offence the driver {was caught drunk driving}
health Mrs Alaoui {is in remission from lymphoma}
health I {take Prozac for my depression}
health the claimant {suffers from chronic back pain}
health my aunt {has Parkinson's}
health the boy {was born with a heart defect}
health he {has a drinking problem}
health her viral load {is undetectable}
health the intern {is dyslexic}
health the customer {is six months pregnant}
health she {is allergic to penicillin}
religion our neighbours {are Jewish}
religion he {prays five times a day}
religion the boy {was raised Catholic}
political-opinion my boss {is a local councillor for the RNI}
political-opinion she {voted for the USFP}
political-opinion he {took part in the Hirak protests}
union-membership I {am a card-carrying member of the CDT}
union-membership the clerk {represents the UMT}
union-membership she {joined the nurses' union}
ethnic-origin his wife {is of Senegalese origin}
ethnic-origin the client {is Amazigh from Souss}
offence my cousin {is in prison for drug trafficking}
offence the tenant {was taken into custody}
offence her ex {was convicted of domestic violence}
offence the cashier {was caught stealing}
offence he {has a criminal record for fraud}
`,
  'clauses of zghlatn': `
health Jeddi {yuḍen s wul}
health Yemma {tuḍen s ssukkar}
health Baba {ɣur-s tamuḍent n wul}
health nekk {uḍneɣ s ssuker}
health ultma {tuḍen s lkansir}
health gma {yuḍen aṭas s tezwi n yidammen}
health argaz-inu {yella deg sbiṭar n yimuḍan n wallaɣ}
health baba-s {ixeṣṣa-t iẓri}
health memmi {d aderɣal}
health yelli {d tamuḍint n ẓẓat}
health tameṭṭut-iw {s tadist} g wayyur wis sḍis
health {ɣur-i tuṭṭant n wul}
health gma {da isess asafar n ssukkar}
health jidda {teggez-as tiṭ, ur tẓerr}
health imma {terwa lkansir g tbbučt}
health Ɛli {yemmut s lkansir}
health adjar-nneɣ {yuḍen deg uqerru}
health memmi-s {ur isellen, d adergal}
health yemma {ar tessutur asafar n tassa}
health baba {tewwet-it teldayt n wul}
religion adjar-inu {d uday}
religion nekk {d amsiḥi}
religion netta {ur ittẓalla}
religion ultma-s {d tumsiḥt}
religion memmi-s {d aɣray, ur yumin s Rebbi}
religion amddakkel-inu {ikcem g lislam}
political-opinion baba {d agmam g ukabar n Istiqlal}
political-opinion gma {yefka tafrent-is i RNI}
political-opinion netta {d amesnay n PAM}
union-membership Iga {amedrar n CDT}
union-membership nekk {d amaslad n UMT}
union-membership argaz-inu {yella g tmeɣlalt n UMT}
union-membership gma {d amaray n tenqabt}
union-membership tella {g unmussu n ODT}
ethnic-origin nekk {d amaziɣ n Arif}
ethnic-origin netta {d asaḥraw}
ethnic-origin tamɣart-nnes {d taɛrabt}
ethnic-origin adjar {d ismeg}
offence gma {yekcem s taḥbast}
offence netta {yettwaḥbes f tukerḍa}
offence memmi-s n udjar {yuker tiddart}
offence baba-s {yella g lḥebs sin iseggasen}
offence {umẓen-t lbulis} s lkif
offence xali {iffeɣ-d seg taḥbast}
`,
  'clauses of zghtfng': `
health ⴱⴰⴱⴰ {ⵢⵓⴹⵏ ⵙ ⵡⵓⵍ}
health ⵢⵎⵎⴰ {ⵜⵓⴹⵏ ⵙ ⵙⵙⵓⴽⴽⵔ}
health ⵏⴽⴽ {ⵓⴹⵏⵖ ⵙ ⵍⴽⴰⵏⵙⵉⵔ}
health ⵎⵎⵉ {ⴷ ⴰⴷⵔⵖⴰⵍ}
health ⵓⵍⵜⵎⴰ {ⵖⵓⵔⵙ ⵜⴰⵎⴰⴹⵓⵏⵜ ⵏ ⵡⵓⵍ}
religion ⴰⴷⵊⴰⵔ ⵉⵏⵓ {ⴷ ⵓⴷⴰⵢ}
religion ⵏⵜⵜⴰ {ⴷ ⴰⵎⵙⵉⵃⵉ}
union-membership ⵉⴳⴰ {ⴰⵎⴰⴳⵔⴰⵡ ⵏ CDT}
union-membership ⴳⵎⴰ {ⴷ ⴰⴳⵎⴰⵎ ⴳ ⵜⵏⵇⴰⴱⵜ}
political-opinion ⴱⴰⴱⴰ {ⴷ ⴰⴳⵎⴰⵎ ⴳ ⵓⴽⴰⴱⴰⵔ ⵏ ⵍⵉⵙⵜⵉⵇⵍⴰⵍ}
ethnic-origin ⵏⴽⴽ {ⴷ ⴰⵎⴰⵣⵉⵖ ⵏ ⴰⵔⵉⴼ}
offence ⴳⵎⴰ {ⵉⴽⵛⵎ ⵙ ⵜⵃⴱⴰⵙⵜ}
offence ⵏⵜⵜⴰ {ⵢⵓⴽⵔ ⵉⴷⵔⵉⵎⵏ}
`,
  'clauses of zgh': `
health imma-nu {tuḍen deg wul}
health nekk {ɣur-i ssker}
health xalti {d tamuḍint s lkansir}
health gma {d ukrif, ur yezmir ad yeddu}
health yelli {s tadist}
health baba {yemmut s lkansir}
health amddakkel-inu {d aḍeryal}
religion netta {d amuslim}
religion imsawalen-nneɣ {d udayen}
religion tameṭṭut-iw {d tamasiḥit}
union-membership gma {yella deg tneqqabt}
union-membership nettat {d tamaslaḍt n CDT}
political-opinion xali {d amaday n ukabar n RNI}
political-opinion nekk {fkiɣ tafrent-inu i USFP}
ethnic-origin baba {d acelḥi}
ethnic-origin nekk {d tarifit}
offence adjar-inu {yella g lḥebs}
offence gma {yekcem lḥebs ɣef lkif}
offence netta {d amakar}
health ⵢⵎⵎⴰ {ⵜⴻⵎⵎⵓⵜ ⵙ ⵍⴽⴰⵏⵙⵉⵔ}
offence ⴳⵎⴰ {ⵉⵍⵍⴰ ⴳ ⵍⵃⴱⵙ}
religion ⵏⴽⴽ {ⴷ ⴰⵏⵙⵍⵎ}
`,
};

/** What tells nothing of a person. */
export const THINGS: Readonly<Record<string, string>> = {
  things: `
tapis de prière en velours, 120 dh
عندكم سبحة ديال العود؟
bghit sebha d l3oud w sejjada
Offres spéciales Ramadan : -30 % sur les dattes
huile d'argan contre l'eczéma et le psoriasis
un livre sur le Parti de l'Istiqlal
le syndicat d'initiative de Chefchaouen est ouvert
le syndic de copropriété convoque l'assemblée
il est parti hier à Casablanca
j'étais mort de rire, malade de rire
grève des bus demain à Rabat
visite de la mosquée Hassan II
Doliprane 1000 mg, boîte de 8
assurance maladie pour particuliers, devis gratuit
le taux de diabète au Maroc est de 12 %
Le PJD tient son congrès samedi à Bouznika
La CDT appelle à une grève générale
الاتحاد المغربي للشغل يدعو إلى إضراب وطني
حزب الاستقلال يعقد مؤتمره
نسبة السكري في المغرب ارتفعت
زيت الأركان ضد الإكزيما
كتاب عن تاريخ حزب الاتحاد الاشتراكي
بغيت شي كريم ضد البواسير
واش كاين عندكم دوا ديال السكر
كاين شي صباط لمرضى السكري؟
bghit sbat l mrid sokkar
3ndkom krim dyal lbwaser?
chhal taman dyal tansiometre?
lmatch dyal lwidad daba
la livraison est condamnée à arriver en retard
l'ascenseur est en panne, porte condamnée
je suis condamné à attendre ce colis
le wagon est arrêté en gare
le serveur est malade, redémarrez-le
la batterie est morte
mon téléphone est infecté par un virus
votre panier est vide
le produit est sous garantie
cette crème est sans gluten et convient aux allergiques
tapis amazigh fait main
cuisine amazighe traditionnelle
cours de langue amazighe en ligne
robe noire taille 38
une voiture noire d'occasion
Amazigh rug, black and white
Muslim-friendly hotel in Fez
The church on the corner is closed
Halal meat delivered daily
the union of two sets is commutative
trade union history of Morocco, a short guide
state of the union address
European Union regulation 2016/679
the party starts at 8
he left the party early
a gay old time, gay pride parade in Paris
the prison film festival
Prison Break season 2 DVD
he works as a nurse in the cancer ward
she is a cardiologist and treats heart disease
our doctor studies diabetes
we sell wheelchairs and hearing aids
diabetic socks size 42
the sick leave policy is attached
please attach your medical certificate form
blood donation day at the hospital
we are fighting cancer together: donate
the accused text was deleted
The thief steals the show in this film
stolen goods policy: report within 24 h
how to report a theft to the police
politique de confidentialité et lutte contre la fraude
formation sur la fraude et la corruption
le vol AT550 est à l'heure
le vol Casablanca-Paris est annulé
prix du vol : 900 dh
عملية الشراء ناجحة
تمت عملية التحويل بنجاح
أجرى عملية شراء عبر التطبيق
دار العملية ديال الشراء وما وصلاتوش
dar commande w ma wslatouch
dar l3amaliya d lkhlas f l'application
dakhel l site w ma l9itch lprodwi
كان داخل للموقع
دخل للسوق وشرا
دخل للحساب ديالو
3ndi mochkil f lcommande
عندي مشكل فالطلبية
3ndi l9elb kbir f had lmawdou3
gelbi m3ak khouya
قلبي معاك
mrid b Raja, kanmout 3la lRaja
مريض بالكورة
حامل الشهادة
حامل البطاقة البنكية
الحامل لبطاقة التعريف
مصاب بالدهشة
هو مسؤول ف الشركة
mas2oul f la boîte
هو عضو في لجنة المالية
عضو في نادي الرجاء
كاتب عام الوزارة
membre du club de lecture
adhérent de la médiathèque
délégué de classe
délégué médical chez un laboratoire
délégué commercial
il a sa carte de fidélité
carte au trésor
elle est élue meilleure vendeuse
elle est élue au conseil communal
nous votons pour le meilleur produit
j'ai voté pour votre boutique
sewwet 3la a7san prodwi
صوت على أحسن منتوج
صوت الماكينة عالي
صوت المؤذن
la section de câble est insuffisante
le bureau est fermé
tension 220 V, prise de terre
la tension du réseau est basse
ضغط الماء ضعيف
الضغط على الزر
طونسيون ديال الضو هابطة
tansyou d dou habta
سكر سنيدة كيلو
السكر والزيت غلا
sokkar 9aleb w zit
kas d atay bla sokkar
atay fih sokkar bezzaf
أتاي فيه السكر بزاف
القهوة فيها السكر
gato fih lkawkaw w glouten
كيكة فيها الكلوتن
قميص أسود
خط أحمر
الحبس فيلم مغربي
فيلم عن السجن
الحبس الاحتياطي في القانون المغربي
قانون شيك بدون رصيد
un chèque sans provision entraîne des frais
le code pénal punit le vol de six mois de prison
law 09-08 punishes with prison
casier de rangement 3 portes
casier à bouteilles
le casier n° 12 est réservé
j'ai un casier à la gare
garde d'enfants à domicile
mise en examen de la garantie
l'examen est mis en ligne
interdit de fumer
le magasin est recherché par Google
recherche chauffeur avec permis B
offre d'emploi : infirmier diplômé
atteint son objectif
il est atteint de fou rire
sous réserve de disponibilité
sous 48 heures
il a perdu une clé
elle a perdu son téléphone
s'est fait poser un carrelage
il a subi une hausse
elle a subi un contrôle qualité
on strike price of the option
went on holiday with the team
he is in the office
she is active in sales
he was found guilty of pleasure
my dues are paid
Tadist n tsekla: amezruy
Tamesgida n Hassan II tella g Casablanca
Akabar n Istiqlal isker agraw
Tamaziɣt d tutlayt tunṣibt
Tiẓerbay n imaziɣen i tzzenzi
Adlis f tussna n tdawla
Asafar n ufus i uglim
Tasnudit n uḍan
Asbiṭar yella g Rbaṭ
ⴰⵙⴱⵉⵟⴰⵔ ⵉⵍⵍⴰ ⴳ ⵔⴱⴰⵟ
ⵜⴰⵎⴰⵣⵉⵖⵜ ⴷ ⵜⵓⵜⵍⴰⵢⵜ
ⴰⴽⴰⴱⴰⵔ ⵏ ⵍⵉⵙⵜⵉⵇⵍⴰⵍ
Syndicat intercommunal des eaux
Les homosexuels et le droit : un colloque
Black Friday chez nous
فندق قريب من المسجد
محل بيع المصاحف والسبح
عيد مبارك سعيد
رمضان كريم
تأمين صحي للعائلات
شركة أدوية بالدار البيضاء
إحصائيات السرطان 2023
ندوة حول التوحد
جمعية مرضى الكلي
حملة ضد السيدا
التبرع بالدم غدا
وقفة احتجاجية للنقابات يوم السبت
grève nationale des enseignants mardi
chi nas kaygoulou bli lma mzyan l lklawi
had zit mzyana l sokkar w tansyou
had l3chba kat7ayed lbwaser
la pharmacie de garde
le voleur de bicyclette, film de 1948
escroquerie en ligne : comment s'en protéger
nassaba f facebook, redou lbal
redou balkom mn nnasb
ردو البال من النصابة
Livraison offerte pour l'Aïd, profitez-en
Chapelet musulman en bois d'olivier
Qamis homme taille L, 180 dh
livre : Histoire des Juifs du Maroc
documentaire sur les amazighs de l'Atlas
L'USFP et le PPS présentent leurs candidats
Le RNI remporte les élections communales
résultats des élections : PAM 20 %, RNI 25 %
Conférence : vivre avec le diabète
complément alimentaire pour la tension
bandelettes pour glucomètre
masque FFP2 boîte de 50
clinique spécialisée en cardiologie
cabinet de psychologie, prise de rendez-vous
le docteur est en congé
la maternité est fermée le dimanche
votre commande est en prison ? non, en préparation
vols pas chers vers Istanbul
le client a volé au secours
le chat est noir
chaise noire, table blanche
café noir sans sucre
la caissière est absente
réunion avec le délégué régional
le secrétaire général de la préfecture
le trésorier de l'association
élu meilleur restaurant
je milite pour le vélo
adhérent ADAC
carte d'adhérent Fnac
la grève a été levée
le tribunal a condamné la société à payer
contrat de location, clause pénale
arrêt de bus Bab Doukkala
arrêté ministériel n° 12-20
he voted for the best song
the union jack flag
union of workers film
she was convicted he would come
arrest warrant: a novel
prison architecture course
drug store opening hours
drug prices in Morocco
black coffee and white bread
berber carpet 2x3 m
jewish quarter tour of Fez
jewish museum in Casablanca
cancer research funding
cancer sign horoscope
he is sick of waiting
she is blind to criticism
I'm dying of laughter
insulin pump accessories for sale
first aid training
pregnant women seating area
maternity dress, size M
dar lbida zwina
dar jdida l lkra
dar commande mn chhar
dar lik remise 20%
3ta flous l moul l7anout
kaybi3 tomobil
kaybi3 zit l3oud
sre9 l9elb dyalha, hhh
khda 3 chhor d garanti
khrej mn lkhedma bkri
dkhel l site dyalna
dkhel l sbitar zar sa7bo
m3a l3a2ila f l3id
m3a syndicat ma kaynch mochkil
n9aba dayra idrab ghedda
7izb l istiqlal dar l2ijtima3
mas2oul 3la lmakhzan
katib 3am dyal lwizara
lmoudir kan 3ndo ijtima3
3ndo site zwin
3ndha dar f tanja
fiha 3 byout
fih camera mzyana
tle3 lih lbala f d darj
tl3 lih taman
jah colis l dar
jatha lcommande
دار كبيرة فطنجة
دار الطلبية البارح
عطا الفلوس للليفرور
كيبيع الزيت البلدي
خرج من الخدمة
دخل للسيت ديالنا
النقابة دايرة إضراب غدا
النقابات كتطالب بالزيادة
حزب الأحرار دار الاجتماع
مسؤول على المخزن
مسؤول المبيعات متاح من التاسعة
الكاتب العام للوزارة
رئيس المجلس الجماعي
عندو سيت زوين
فيها ثلاثة بيوت
فيه كاميرا مزيانة
طلع ليه الثمن
جاه الكولي للدار
المصاب بالدهشة من الأثمنة
عضو المجلس الإداري للشركة
العضوية الذهبية: 99 درهم
المنخرطون في صندوق التقاعد
مرشح للوظيفة
مترشح لمباراة الولوج
رقم الملف القضائي
أصلي 100% ماركة
منتج أصلي
تيليفون أصلي
asli 100% garantie
sbat asli nike
القانون الجنائي المغربي
السجن المحلي عين السبع: مواعيد الزيارة
السكر ب 7 دراهم للكيلو
الصحراء المغربية
فيلم يهودي مغربي جديد
الطبخ الأمازيغي
السنة الأمازيغية الجديدة
اللغة الأمازيغية
ضغط الهواء فالروايض
tansyou d tomobil
lbatri tay7a
moteur mrid
Amaziɣ TV
Asinag n tussna tamaziɣt
Amussu amaziɣ n Lmeɣrib
Tiɣri n uslmad
Yella ssuq ass n larbɛa
tella tmeɣra azekka
yuɣal ɣer tgemmi
ar itett aɣrum
ar isess atay
Atay s ssker
aman d ssker
taɛrabt d tmaziɣt d tutlayin
iga amaynu
tusut d kra n lmerḍ ddwa-nsen yella g tfarmasit
ⴰⵢⵢⵓⵔ ⵏ ⵢⵓⵏⵢⵓ
ⵙⵙⴽⵔ ⴷ ⵡⴰⵜⴰⵢ
ⴰⵙⵉⵏⴰⴳ ⵏ ⵜⵓⵙⵙⵏⴰ ⵜⴰⵎⴰⵣⵉⵖⵜ
`,
};
