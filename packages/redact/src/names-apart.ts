/**
 * Words that stand beside names, or where names stand, and are none: verbs of chat and letters, what
 * people are, Tamazight words in Latin letters, which are read in Tifinagh as well. Assembled by hand.
 *
 * @module
 */

/** Never part of a name. */
export const APART: string = `
جات جاو مراتو مراته مراتي طبيبا للصحافه الصحافه
خلي خليها خليه وافق وافقت متقاعد متقاعده لوحات روايات كتب كتبه كتابه الجاذبيه اكتشف اكتشفت رسم رسمت فاز فازت سجل سجلت لعب لعبت غنى غنت اخرج اسس اسست ترشح انتخب عينت نقل اصيب اصيبت حصل حصلت نال نالت شارك شاركت التقى التقت استقبل استقبلت زار زارت
توجه توجهت انتقل انتقلت تخرج تخرجت اشتغل اشتغلت يشتغل تشتغل عملت ساعد ساعدت شكرت راسل راسلت سدد سددت ادى ادت تنازل تنازلت فوض فوضت سلمت عالج عالجت فحص فحصت تقدم تقدمت تقاعد تقاعدت استقال استقالت
tjawb yjawb tjawbni nsowlo tsowel ysowel tji yji tsift ysift t3yt y3yt tkellem ykellem t9ol y9ol tchof ychof txof ybghi tbghi tkon ykon tsna ysni tdir ydir tmchi ymchi tjib yjib ta5od takhod yakhod txri tchri ychri tsken yskn t9ra y9ra tkhdem ykhdem tfhem yfhem
بابا مصباح لادريس لادريسه بوصفير فابور الحلو النقاش الكناپي الكاناپي كاناپي
ssn cnss cnops bearer sha matricule empreinte ⵉⵍⵍⵉ
معكم معك معاك معاكم معايا معاه معاها معانا ديالنا ديالكم ديالهم ديالك ديالها ديالو المحامي المحاميه الوزيره الوظيفي الوظيفيه مكتوبه مكتوب غلط لفائده لفايده بشان بخصوص بتاريخ بموجب بصفته بصفتها الحامل الحامله القاطن القاطنه الساكن الساكنه المولود المولوده المزداد المزداده
ارسل ارسلت ارسلوا ارسلي اخبر اخبرني اخبرت اتصل اتصلت اتصلوا تسلم تسلمت استلم استلمت توصل توصلت وقع وقعت شهد شهدت صرح صرحت صرحوا افاد افادت اكد اكدت اضاف اضافت اوضح اوضحت قرر قررت طلبت يطلب تطلب رفض رفضت قدم قدمت حضر حضرت غادر غادرت عاد عادت وصل وصلت
دخل دخلت خرج خرجت سافر سافرت توفي توفيت تزوج تزوجت انجب انجبت اشتكى اشتكت اشترى اشترت باع باعت دفع دفعت كتبت يكتب قرات قال قالت قالوا يقول تقول يريد تريد يعمل تعمل يسكن تسكن يقطن تقطن يقيم تقيم يدرس تدرس يعاني تعاني مريض مريضه متزوج متزوجه مقيم مقيمه
طاح طاحت جاوبني جاوبيني جاوبوني جاوب جاوبات صيفط صيفطي صيفطات صيفطو عيط عيطي عيطات جاب جابت جابو مشا مشى مشات مشاو بغا بغى بغات بغاو لقا لقى لقات خدا خدات خدام خدامه دارت دارو قرا قرات تزوج تزوجات ولدات طلق طلقات خلص خلصات شرا شرات باعت سكنات كيسكن كتسكن
كيقول كتقول كيدير كتدير كيخدم كتخدم كيبغي كتبغي غادي غاديه باقي باقيه جاي جايه ماجاش ماجات ماكاينش مابغاش مابغات ماجاوبش ماجاوبات عطاني عطاتني عطا عطات عطيه عطيها قوليه قوليها خالتي عمتي صحابي صحاباتي صاحبتو صاحبها جيرانا مول مولاه مولات مولاها عافاك عفاك كاتخلصو كتخلصو توصل
المحترم المحترمه الفاضله المذكور المذكوره اعلاه اسفله الموقع الموقعه المعني المعنيه المسمى المسماه المدعو المدعوه المكري المكتري البايع المشتري الكفيل لها لهم لنا لكم اكبر اصغر افضل اقل اكثر ربي مولانا مولاتي سيادتكم سعادتكم حضرتكم جنابكم
moulati moulaty rabbi rebbi rbbi rbi mktoba mktouba mektouba maktouba mktob mktoub 9alat ghalat mokhlis jawbini jawbni jawbi jawebni jaweb jawb tkhlsso katkhlsso
`;

/** Words that are no name in Tamazight, of Latin letters; each is also looked up in Tifinagh. */
export const TAMAZIGHT_WORDS: string = `
illi ur urd urta nnes nnek nnem nnun nnsen nneɣ inu inek inem ines nnesn unagur isem ismawen asgum asgmi uṭṭun uttun tilifun tansa tabrat tibratin takarḍa taneɣruft pasbur anaw aseggas aseggʷas iseggʷasen iseggasen ass assa ass-a aḍan iḍ azekka azkka askka iḍelli iḍgam
imalas imalass ayyur iyyaren tafukt anẓar unẓar adfel aḍu azwu aman waman aɣrum uɣrum atay watay tiyni tiyniwin tament zzit uzemmur azemmur argan wargan tizurin aksum uksum iselman aɣi udi tamɣra timɣriwin tafaska tigmmi tiddart taddart tigemmi axxam uxxam taxxamt tanebdat tahanut taḥanut ssuq
tamazirt tamurt tamdint tamnaḍt tasga abrid ubrid azniq tawwurt imi agadir umnay anebdu tagrest tafsut amenzu aneggaru amezwaru amezwarut tamezwarut amaynu tamaynut aqbur taqburt ameqqran tameqqrant amẓẓyan tameẓẓyant afulki tafulkit igerrzen iga tga gan giɣ illa tlla tella llan lliɣ
yaḍen yaḍn nniḍen akkʷ akk kra kullu ku mad matta manwa mani manik mamek mamenk mamk maɣ maɣef acku aškku imil ɣar ɣas meqqar mqqar is ma ad rad rad ar ay aya ayad ayann ɣin ɣid dinna da din dat deffir nnig ddaw tama gr ɣer ɣur ɣef xef zeg seg sg bla d n s i g y w k
yenna tenna nnan nniɣ inna tnna yini yečča tečča yura tura uriɣ yuzen tuzen uzneɣ azen yiwi tiwi iwi yiwey awi awi-t yefka tefka fkan fkiɣ ifka tfka yusi tusi yusa tusa usan yusi-d yuley yedda tedda ddan ddiɣ idda tdda iffeɣ yeffeɣ teffeɣ ffɣeɣ yekcem tekcem ikcem tkcem yezdeɣ tezdeɣ zedɣen zdɣen izdeɣ tzdeɣ
zedɣeɣ zdɣeɣ yuḍen tuḍen yuḍn tuḍn yaḍn yemmut temmut immut tmmut ilul tlul lulen yelul telul luleɣ yessen tessen issn tssn ssneɣ yera tera yra tra riɣ ran ira yuf yufa tufa ufiɣ isawel ssawalen siwel yessawal tessawal isiwl tsiwl yessiwel tsiwel yeɣra teɣra iɣra tɣra ɣriɣ iskr tskr skreɣ yesker tesker
isɣa tsɣa sɣiɣ yesɣa tesɣa yezzenz tezzenz zzenzeɣ yettru tettru itru yemmuddu yuked yufrk yuɣ tuɣ uɣiɣ yuɣa tuɣa ibdd tbdd yeqqim teqqim iqqim tqqim nemẓer nemyagar anemyagar nzra tzra izra yeẓra teẓra ẓriɣ iwala twala
anmmas amḍan amiḍan uṭṭun azal atig idrimen udrim asɣmi asgwi tnaṭ tanaṭ anaṭ lqem asiwel awal awalen tutlayt tamaziɣt tamaziɣt amaziɣ imaziɣen adlis idlisen amezruy asdaw tasdawit anelmad inelmaden tinml tinmel aselmad iselmaden taselmadt tanelmadt anemhal tanemhalt amsgnaf asganf aḍbib tḍbibt adbib
amsadur aɣerbaz agraw amussu ikabaren akabar amedrar tirza amur imuren tamesgida asurf asuter tasuref tuttra asentel tigawt ahil amsaɣ umsaɣ amsawaḍ anaflas imeskaren amesnaw amyaru amarir amarag afellaḥ ameksa amazan amazen amaraw imarawen arraw arrac arba tarbat afrux tafruxt argaz tamɣart tameṭṭut amɣar imɣaren
aytma istma tawja twacult awatem tawtemt tasa ul iẓri aqemmu afus aḍar ixf uxsan aḍan aḥlig tifinaɣ asekkil isekkilen uguren agur umuɣli tamawt asmel asmmiḍ usmmiḍ azɣal tukksi anmmirs tanmmirt tanemmirt azul fellawen fellak fellam fellun ar timlilit ansuf brek tamsust tamssumant tsufa tasufa asfar isafaren
amuṭṭun tamuḍunt tiẓerbay taẓerbit aẓeṭṭa taḍuṭṭ afraru amrwas talɣut tilɣa asenti tigzi tamukrist iɣ iɣir mkan ula waxxa yah uhu ih oho iɣ aẓ azgi asarag annar ddunit tudert tameddurt tagldit agllid tamsulta asqqim aseqqamu tamsqqimt agharas aɣaras tamsirt tamsunt`;
