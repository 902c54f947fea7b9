/**
 * Given and family names that the other lists lack: what children are called today, old ones of women with an
 * article, short forms of chat, and Tamazight ones. Assembled by hand.
 *
 * @module
 */

/** Given names that are hardly anything else. */
export const MORE_GIVEN: string = `
ريتاج رتاج ريتال رتال ريماس لوجين لجين جنى جانا تالية ميرال ميرنا إيلين ايلين إيلاف ايلاف ألين الين سيلين سيلينا لورين نورسين ميسم يارا تيا ريان رهف روان لمار ليليا معاوية إلياس أنيس وائل يامن زياد ادم آدم
الضاوية الظاوية ضاوية السعدية الزوهرة زوهرة الهاشمية الشعيبية شعيبية المعطية التاكية الياقوت اليامنة الباتول الغزوانية العيدية المامونية مامونية الهوارية الرقية الميلودية السالكة الغيلانية المحجوبة محجوبة يزة ايزة حجو رحو بريكة فظمة فطوم ميمونت تلايتماس رقوش
خدوج خدجو فاتي حفصة زهوة مسعودة مباركة تامو طامو مماس ايطو هشوم عشوشة نفيسة العياشية بهيجة حورية
المعطي الجيلالي الحبيب لحبيب العياشي الحطاب الهاشمي المكي لمكي الطيبي التباري المختار بوسلهام الجلالي التاغي بوجمعة بوشعيب بوعزة بوشتى بوعبيد امبارك الضاوي الكوش حدو موحى عسو باها
ritaj rittaj ritaje rital ritale retaj rimas talia talya miral eline elaf ilaf mayssam yara rahaf rawan rouaya sajaa lamar lilia layane loujain ikhlas ikhlass ikhlasse ikhlace ayoube yasser yassir yaser
dawya dawiya dawia eddaouia daouia saadia sa3dia sa3diya essaadia ssa3dia zouhra lzohra hachmia lhachmia chaibia cho3aybia chou3aybia m3tia yakout yamna lyamna batoul lbatoul elbatoul zahia l3idia derkaouia mouloudia lmahjouba mehjouba
khaddouj kheddouj khaddoj khdouj m3ti lm3ti lma3ti elmaati jilali ljilali lkhammar l3iyachi hachmi lmekki mekki mekkiya bouselham jalali taghi bouazza bou3azza bouchta bouch3ib
baha bahha bassou 3qqa aqqa 3ssou uḥmad uḥmd uɛli uɛebdella umuḥ kella kkella ⵓⵃⵎⴰⴷ ⵓⵎⵓⵃ ⵓⵄⵍⵉ ⴽⴽⵍⴰ ⴱⴰⵀⴰ ⴱⴰⵃⵃⴰ ⵄⵇⵇⴰ ⵄⵙⵙⵓ ⵎⵓⵃⴰ ⵓⴽⴰⴷⴷⵓⵔ ⵇⴷⴷⵓⵔ ⴱⴰⵙⵙⵓ ⵃⵎⵎⵓ ⵃⴷⴷⵓ
souhayla chaimaa mohssine mouhssine lmostafa lmustapha elmostafa 3bdlilah 3bdo 3abdou 3bdou abdou simo hamoudi 7amoudi fatimetou khawlita hajoura
تييري ثيري تيبو تيبولت جيروم جيرار فانسان بريس برونو باسكال سيدريك كيفن كيفين داميان فابريس فابيان غيوم جوليان كيليان يانيك ايف إيف ارنو أرنو اوريليان دينيس رينيه روجيه ميلاني أوريلي اوريلي إيزابيل ايزابيل برناديت مارتين ناتالي كارين كارولين إلودي ايلودي جاكلين هيلين هيلينا`;

/** Listed names that are most often something else in Darija and Tamazight; behind kin and "my name is" they count. */
export const LEAD_ONLY: string = `مطيشه لينا حنا مفتاح عارف ورده الفرج فرج الصبر صبر بركه هنا هيا عماره جوري خصها غاديه نجمه
chems chams zin zine dounia donia dnia wafa2 majd 3aref tilelli tililli ayyur izem tifawt tifaout tafsut tafukt lɛid l3id iẓil ⵉⵣⵎ ⵜⵉⴼⴰⵡⵜ ⵜⵉⵍⵍⵍⵉ ⵜⵉⵍⴻⵍⵍⵉ ⴰⵢⵢⵓⵔ ⵜⴰⴼⵙⵓⵜ ⵜⵉⵣⵉⵔⵉ`;
