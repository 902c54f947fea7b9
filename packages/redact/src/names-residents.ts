/**
 * Names of people from elsewhere as they are written in Arabic letters, and sub-Saharan ones in Latin
 * letters. Assembled by hand.
 *
 * @module
 */

/** Given names from elsewhere. */
export const RESIDENT_GIVEN: string = `
fatoumata fatimata mariam mariame djibril souleyman moustapha mohamadou hamidou issiaka yacouba adama drissa lassina salif zoumana zakaria karamoko kalilou kandia yero mamadou amadou ousmane ibrahima abdoulaye cheikhou souleymane moussa aliou alioune boubacar aboubacar saliou lamine malick babacar serigne assane seydou sekou bakary fode lansana thierno oumar demba samba
fatou aminata mariama awa aissatou kadiatou oumou ndeye sokhna coumba bintou djeneba rokhaya khady adja hawa nafissatou ramata fanta mame yacine astou maimouna assetou salimata korotoumou kwame kofi kwaku kojo akosua
abena efua yao koffi kouadio kouame konan affoue adjoua akissi amenan chinedu chukwuemeka emeka ikechukwu obinna ngozi chioma adaeze ifeoma nneka chiamaka oluwaseun oluwaseyi tunde babatunde folake yetunde adebayo
adeola temitope wanjiku njeri kamau mwangi otieno achieng makena thandiwe sipho nomvula themba lerato tendai farai rudo tatenda
ممادو مامادو أمادو امادو عصمان ابراهيما عبدولاي سليماني سولومان مودو أليو عليون بوبكار أبوبكار أبوبكر ماليك باباكار أسان سيدو سيكو باكاري فودي ألفا تيرنو ديمبا سامبا
فاتو أميناتا أمينتا مارياما آوا عيساتو كادياتو أومو نديي سوخنا كومبا بينتو دجينيبا روخايا خادي نفيساتو راماتا فانتا كوامي كوفي ياو كواديو كونان تشينيدو إيميكا نغوزي
جان بيير ميشيل فرانسوا لويس شارل هنري فيليب آلان ألان باتريك برنار دانييل دانيال كريستيان كريستوف نيكولا لوران ستيفان سيباستيان تيري أوليفييه أوليفيي إريك إيريك غيوم جوليان أنطوان أنطوني انطوني فيكتور
ليون كليمان كزافييه كزافيي بنجامان رافائيل غابرييل أليكسيس ألكسندر ألكسندرا ماتيو لوكا هوغو إيميل ماري صوفي سوفي إيميلي ايميلي كلير جولي كامي كاميل شارلوت نتالي ناتالي إيزابيل ايزابيل كاترين كارولين سيلين ساندرين
فيرونيك مونيك فرانسواز سيلفي فاليري كريستين لوسي مارغريت جوليا إيما إيفا آنا ماريا مارتا لوسيا كارمن كارلا ألبا باولا إيلينا خوان خوسي كارلوس ميغيل مانويل بيدرو بابلو خافيير فرناندو أنطونيو رافاييل
أنخيل دييغو سيرجيو ألبرتو روبرتو ريكاردو فرانسيسكو أليخاندرو ماركو جيوفاني جوزيبي باولو ماريو لورينزو فرانشيسكا جوليو هانز يورغن فولفغانغ كلاوس بيتر أندرياس شتيفان توبياس أنغيلا أنجيلا أورسولا هايكه كارل فريدريش لودفيغ
جون جورج روبرت وليام ويليام جيمس جيمي مايكل ديفيد دافيد ريتشارد تشارلز جوزيف ستيف ستيفن ستيفان جيف مارك لاري إيلون دونالد باراك هيلاري ألبرت ألبير إسحاق نيوتن أندرو كيفن برايان جاكوب إيثان إميلي إليزابيث
اليزابيث كيت ديانا جين جينيفر جيسيكا أشلي مادونا ريهانا سيلينا تايلور إدوارد هاري هنريك ليونيل كريستيانو نيمار كيليان ديدييه صامويل سامويل فلاديمير ميخائيل دميتري سيرغي أناستازيا ناتاشا إيفان يوري فيودور
أنطون بوريس نيكيتا أولغا تاتيانا إيرينا محمت مصطفي يلماز إمري سونيا أنيتا راج أميتاب شاروخ بريانكا إنديرا جواهرلال المهاتما ناريندرا ماو هيروشي أكيرا يوكي`;

/** Family names from elsewhere. */
export const RESIDENT_FAMILY: string = `
diallo diop ndiaye traore toure coulibaly keita konate kone camara cisse barry balde sylla fofana bangoura soumah kourouma doumbia doumbouya sangare sidibe sissoko dembele diarra diakite
diabate kante kouyate sacko samake tounkara faye seck sarr sene ndour mbaye mboup mbengue niang niasse gueye thiam sall diouf dieng diagne diatta badji mendy gomis ndong ngom cissokho sakho
kouassi kouame kouadio konan koffi yao nguessan ouattara bamba soro coulibaly gbagbo bedie toure dosso ouedraogo sawadogo kabore compaore zongo ilboudo zoungrana nikiema tapsoba mensah owusu boateng asante appiah agyeman
osei amoah quaye addo okafor okonkwo eze nwosu okoro adeyemi adebayo ogunleye balogun afolabi onyango ouma kiprop kipchoge mbeki dlamini nkosi moyo ndlovu mbappe etoo essomba mballa nkoulou biya ngassa atangana fotso
tchoupo mvondo kamga tchatchoua mabiala mabika nzuzi tshisekedi kabila lumumba mukendi ilunga kasongo mwamba ngoma
ديالو جالو ديوب ندياي انداي تراوري كوليبالي كيتا كوناتي كوني كامارا سيسي سيسيه بالدي سيلا فوفانا بانغورا كوندي كونتي كابا كوروما دومبيا سانغاري سيديبي سيسوكو ديمبيلي ديارا دياكيتي دياباتي 
كوياتي ساكو ندور مباي نيانغ غايي تيام ديوف دياني مندي غوميز كواسي كوامي واتارا بامبا سورو ويدراوغو ساوادوغو كابوري كومباوري منساه أوكافور أوكونكو مبيكي
دوبوا دوبون ديبون مارتان برنارد ديبوا ديلون دوران موريل مورو ليفيبر لوفيفر لوفيبفر لوران سيمون غارسيا غارثيا مارتينيز مارتينيث لوبيز لوبيث سانشيز سانشيث فرنانديز فرنانديث رودريغيز رودريغيث غونزاليز غونثاليث هيرنانديز بيريز بيريث غوميث
رويز رويث دياز ألفاريز موريسون مورينو مونيوز روميرو نافارو توريس راموس سميث جونسون ويليامز براون جونز ميلر ديفيس ويلسون تايلور أندرسون جاكسون هاريس كلارك لويس والكر ألين رايت سكوت غرين بيكر آدامز نيلسون
كارتر ميتشل روبرتس تيرنر فيليبس كامبل باركر إيفانز إدواردز كولينز ستيوارت موريس روجرز مورغان مورفي كوبر ريتشاردسون مولر شميت شنايدر فيشر فيبر ماير فاغنر شولتز هوفمان شيفر كوخ باور ريختر كلاين فولف شرودر نيومان
شوارتز زيمرمان كروغر روسي روسو فيراري إسبوزيتو بيانكي رومانو كولومبو ريتشي مارينو غريكو أينشتاين آينشتاين اينشتاين نيوتن داروين غاليليو فولتير ديكارت كانط كانت هيغل ماركس نيتشه فرويد هايدغر سارتر كامو هوغو
بلزاك فلوبير زولا بروست شكسبير ديكنز أورويل همنغواي تولستوي دوستويفسكي تشيخوف غوته شيلر كافكا موزارت بيتهوفن شوبان فيفالدي بوتين ترامب بايدن أوباما كلينتون بوش ماكرون ساركوزي هولاند شيراك ميتران ميركل شولتس ميلوني أردوغان
 ثاتشر تشرشل ستالين لينين هتلر موسوليني فرانكو ديغول نابليون بونابرت غيتس جوبز زوكربيرغ ماسك بيزوس وزنياك ميسي رونالدو نيمار مبابي زيدان مارادونا بيليه كروس مودريتش بنزيما غريزمان هالاند إيتو دروغبا أوكوشا`;
