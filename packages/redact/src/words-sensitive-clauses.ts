/**
 * Darija clauses in both scripts: what befalls a person (a disease that rose, an operation, a birth), what he
 * joined or voted for, what he did and was caught for. The words that need a known person are marked so:
 * "dar l3amaliya" may be a payment. Written for this project.
 *
 * @module
 */
import { Role, type Rows } from './sensitive-role.ts';
import { crossed } from './words-sensitive-darija.ts';

const { affiliation, ailment, be, body, complement, fact, open, person, state, suffer } = Role;
const { figure, grade, link, take, thing, treatment, vague } = Role;

/** Rows in Arabic letters. */
export const CLAUSES: Rows = [
  [
    fact | open,
    'health',
    'مرضت_ب مرضت_بكورونا مرضت_بالسكر مرضت_بالقلب مرضت_بالاعصاب مرضت_بالسل تكسرات_ليا تهرسات_ليا',
  ],
  [
    fact | open,
    'union-membership',
    'منخرط_في_النقابة منخرطة_في_النقابة منخرط_ف_النقابة منخرطة_ف_النقابة منخرط_فالنقابة منخرطة_فالنقابة عضو_في_النقابة عضوة_في_النقابة عضو_النقابة عضوة_النقابة منخرط_في_نقابة منخرطة_في_نقابة مسؤول_في_النقابة مسؤولة_في_النقابة مناضل_في_النقابة مناضلة_في_النقابة مندوب_النقابة مندوبة_النقابة ممثل_النقابة ممثلة_النقابة',
  ],
  [
    fact | open,
    'political-opinion',
    'عضو_في_حزب عضوة_في_حزب منخرط_في_حزب منخرطة_في_حزب منخرط_ف_حزب منخرط_فحزب منخرطة_فحزب مناضل_في_حزب مناضلة_في_حزب مناضل_فحزب عضو_حزب عضوة_حزب مسؤول_في_حزب مسؤول_فحزب كان_ف_حزب كان_فحزب كان_في_حزب كانت_في_حزب كانت_فحزب كانت_ف_حزب',
  ],
  [
    fact | open | vague,
    'health',
    'ناعس_ف_السبيطار ناعسة_ف_السبيطار ناعس_ف_سبيطار ناعسة_ف_سبيطار دخل_ل_السبيطار دخلات_ل_السبيطار داخل_ف_السبيطار داخلة_ف_السبيطار راقد_ف_السبيطار راقدة_ف_السبيطار راقد_فالسبيطار راقدة_فالسبيطار ناعس_فالمستشفى ناعسة_فالمستشفى راقد_فالمستشفى',
  ],
  [
    person,
    undefined,
    'مستاجر مستاجرة كليان كليانة لكليان شاكي شاكية متضرر متضررة مستفيد مستفيدة متقدم_بالطلب راكب راكبة نزيلة وكيل_البيع',
  ],
  [
    suffer,
    undefined,
    `طلع_ليه طلع_ليها طلع_ليا طلعات_ليه طلعات_ليها طلعات_ليا هبط_ليه هبط_ليها هبطات_ليه هبطات_ليها كيطلع_ليه كيطلع_ليها كيطلع_ليا كتطلع_ليه كتطلع_ليها كتطلع_ليا كيجيه كيجيها كيجيني كتجيه كتجيها كتجيني كيشدو كيشدها كيضربو كاتجيه كاتجيها كايجيه كايجيها
    كنداوي_على كيداوي_على كتداوي_على كنداوي_من كيداوي_من كتداوي_من داوا_على طاح_فراش_من طايح_بسبب طايحة_بسبب خرج_فيه خرج_فيها خرج_ليه خرج_ليها بان_ليه بان_ليها بانت_ليه لقاو_فيه لقاو_فيها مزيود_ب مزيودة_ب تزاد_ب تزادت_ب كيتسنى_عملية كتسنى_عملية مشدود_ب دارو_ليه_تحاليل_ديال مصابين مضرور_ب مضرورة_ب`,
  ],
  [
    fact | open | vague,
    'health',
    `${crossed('دار دارت درت داروا دايرين غيدير غتدير غندير خاصو خاصها خاصني كيتسنى كتسنى كنتسنى داير دايرة دارو_ليه دارو_ليها دارو_ليا داروليه داروليها داروليا', 'العملية عملية العملية_ديال عملية_ديال القسطرة قسطرة الستنت الاوبيراسيون اوبيراسيون الليزر_ديال العين_ديالو الپوصاج التكميم القيصرية الرنين السكانير_ديال الكيماوي الشيميو الراديو')}
    ${crossed('حيدو_ليه حيدو_ليها حيدو_ليا حيدوليه حيدوليها حيدوليا حيد حيدات حيدت قطعو_ليه قطعو_ليها قطعوليه زرعو_ليه زرعو_ليها بدلو_ليه', 'الوالدة المرارة المرارا اللوزات الزايدة الكلوة الكلية الرجل رجلو رجلها الصدر صدرها البزولة بزولتها الطيحان الغدة الكيس الورم ولسيس المصرانة الكبدة صمام يد يدو صبع')}
    ${crossed('دخل دخلات دخلت داخل داخلة ناعس ناعسة نعس نعسات بقى بقات بقيت مرمي مرمية', 'سبيطار_ديال_الحماق للسبيطار_ديال_الحماق فسبيطار_ديال_الحماق سبيطار_المجانين للمستشفى_ديال_الامراض_العقلية فالمستشفى_ديال_الامراض_العقلية لمصحة_نفسية فمصحة_نفسية فالانعاش للانعاش للرازي فالرازي فسبيطار للانكولوجي فالسبيطار للسبيطار')}
    ما_بقاش_كيشوف ما_بقاتش_كتشوف مابقاش_كيشوف مابقاتش_كتشوف ما_بقاش_كيسمع ما_بقاتش_كتسمع مابقاش_كيسمع مابقاتش_كتسمع ما_بقاش_كيمشي ما_بقاتش_كتمشي مابقاش_كيمشي ما_كيمشيش ما_كتمشيش ماكيمشيش ماكتمشيش مكيمشيش مكتمشيش ماكيشوفش ماكتشوفش ماكيسمعش ماكتسمعش ماكيهضرش ماكتهضرش ما_كيهضرش ما_كتهضرش ما_كيقدرش_يمشي ما_كتقدرش_تمشي ما_كيعقلش ما_كتعقلش ماكيعقلش
    خسر_عقلو خرج_ليه_العقل خرج_عقلو خرجات_عقلها تسطى تسطات طاح_ليه_العقل طايح_فراش طايحة_فراش طايح_ففراش طايحة_ففراش طايح_فالفراش طايحة_فالفراش تشل تشلات تعمى تعمات تعوق تعوقات تقطعات_ليه تقطعات_رجلو سقطات سقطت طرحات طيحات طيحات_الولد طاح_ليها نزل_ليها_الولد ولدات_قبل_الوقت حاملة_فالشهر حاملة_ف حاملة_ب حبلات حبلت رافدة_فالشهر
    كياخد_الدوا كتاخد_الدوا كناخد_الدوا كياخد_دوا كتاخد_دوا كناخد_دوا كيشرب_الدوا_ديال كتشرب_الدوا_ديال كيشرب_دوا كتشرب_دوا كنشرب_دوا كتاخد_دوا_ديال كياخد_دوا_ديال كناخد_دوا_ديال تابع_مع_طبيب تابعة_مع_طبيب تابع_مع_طبيب_نفساني تابعة_مع_طبيب_نفساني تابع_عند_طبيب تابعة_عند_طبيب متبع_مع_طبيب متبعة_مع_طبيب كيشوف_بسيكولوك كتشوف_بسيكولوك كيشوف_پسي
    مدمن_على مدمنة_على مبلي_ب مبلية_ب مبلي_على طاح_فالادمان طاحت_فالادمان كيتعاطى كيتعاطى_ل كيضرب_القرقوبي كياكل_القرقوبي كيكمي_الحشيش كتكمي_الحشيش كيشم_الكوكايين كيشرب_بزاف_ديال_الشراب مقطوع_من_السموم فسونطر_ديال_الادمان`,
  ],
  [
    fact | open,
    'health',
    'VIH_ايجابي vih_ايجابي خرجات_VIH_ايجابي خرجات_ايجابية_للسيدا ايجابي_VIH ايجابية_لفيروس ايجابي_لفيروس ايجابية_لفيروس_نقص_المناعة ايجابي_لفيروس_نقص_المناعة ايجابي_للفيروس ايجابية_للفيروس ايجابي_ل_vih التحليلة_ديالو_ايجابية مبتور_الساق مبتورة_الساق مبتور_اليد مبتور_الرجل مبتورة_اليد مبتور_الاطراف',
  ],
  [
    ailment,
    'health',
    `الضغط_طالع الضغط_الطالع الضغط_هابط السكر_طالع السكر_هابط السكر_والطونسيون الطونسيو_طالعة الطونسيون_طالعة طونسيون_طالعة الطانسيون لاطانسيون التونسيون تونسيون السكار مرض_القلب_ مشكل_فالبروستات مشكل_ف_البروستات البروستات مشكل_فالغدة مشكل_فالمعدة مشكل_فالظهر مشكل_فالعينين مشكل_فراسو مشكل_نفسي مشكل_فالاعصاب مشكل_فالرية مشكل_فالدم مشكل_فالحمل مشكل_فالولادة مشكل_فالقولون مشكل_فالعظام ضيق_فالتنفس ضيق_فالصدر
    الديسك الديسكوباتي السياتيك البوعكاز الحبوبة الصرع الصرع_ديال الصمم التأخر_الذهني تاخر_ذهني تاخر_فالنطق تاخر_فالنمو الهضرة_تقيلة التريزوميا طريزومي الفيبروم فيبروم الكيست كيست تكيسات تكيسات_المبايض تكيس_المبايض حب_الصبيان فتق القصور القصور_الكلوي حجر_فالكلاوي الحجر_فالكلاوي حجرة_فالكلاوي الحجر_فالمرارة الرمل_فالكلاوي بوزلوم الهشاشة هشاشة مرض_الكبد تشمع_الكبد الخرف خرف الرعاش الشلل_الرعاش الباركنسون
    جلطة_فالمخ جلطة_فالقلب السكتة_القلبية الازمة_القلبية الذبحة_الصدرية انسداد_الشرايين تصلب_الشرايين روماتيزم_القلب ثقب_فالقلب الصمام عدم_انتظام_ضربات_القلب الزهايمر_ البارانويا الوسواس_القهري نوبات_الهلع الهلع اضطراب_نفسي اضطراب_التوحد اضطراب_ثنائي_القطب_ التبول_اللاارادي القصور_التنفسي الربو الحساسية_ديال لالرجي الارجي ليزالرجي فقر_الدم_المنجلي المناعة_الذاتية الذئبة_الحمراء التصلب_اللويحي مرض_كرون الصفاير البوصفاير الزهري_ السيلان الايدز فيروس_سي التهاب_الكبد_سي`,
  ],
  [
    ailment | vague,
    'health',
    'القلب قلب الكبدة الضغط الاعصاب السكار القصور كيست الصمام الهلع الديسك ديسك حبوب حب_الشباب الحبوبة الرية السمنة',
  ],
  [
    thing,
    undefined,
    `القلب_كبير قلب_كبير القلب_نقي قلب_ابيض القلب_ابيض القلب_حنين قلب_حنين قلب_كبيرة مريض_بالكورة مريض_بالرجاء مريض_بالوداد عملية_الشراء عملية_شراء عملية_بيع عملية_البيع عملية_الخلاص العملية_ديال_الشراء العملية_ديال_الخلاص العملية_ديال_الدفع عملية_الدفع عملية_دفع عملية_تحويل عملية_التحويل العملية_ديال_التحويل عملية_بنكية العملية_البنكية عملية_حسابية عملية_سحب عملية_السحب العملية_ديال_السحب عملية_تسجيل عملية_التسجيل الراديو_ديال الضغط_على`,
  ],
  [
    treatment,
    'health',
    'جلسات_العلاج_الكيميائي جلسات_العلاج_الكيماوي لجلسات_العلاج علاج_كيميائي العلاج_الكيميائي علاجا_نفسيا علاجا_كيماويا علاج_نفسي العلاج_بالاشعة جلسات_نفسية الميتادون لوفوثيروكس ادوية_الاعصاب ادوية_القلب ادوية_الضغط ادوية_السكري مهدئات_الاعصاب حقن_الانسولين جلسات_التصفية تصفية_الكلى القسطرة الدعامة الكورتيكويد',
  ],
  [
    complement,
    undefined,
    'طالع طالعة هابط هابطة مرتفع الكلاوي كلاوي فالصدر فالقلب فالراس ديال_الصدر بصرية حركية ذهنية سمعية مزمنة القرقوبي قرقوبي الكيف الحشيش الشيرا الكحول الشراب المرضى_ديال السيليكون',
  ],
  [
    state,
    'health',
    'معوق معوقة معوقين عندو_اعاقة ذو_احتياجات_خاصة من_ذوي_الاحتياجات_الخاصة من_ذوي_الاعاقة مختل_عقليا مختلة_عقليا مضطرب_نفسيا مريض_بالاعصاب مهلوس مسطي مسطية احمق حمقة مخلوع_عقليا مبوسر مبوسرة مقصور_كلويا مجذوم مسرطن مصروعة فاقد_للبصر فاقدة_للبصر فاقد_البصر فاقد_السمع مزروع_الكلية في_اجازة_مرضية في_عطلة_مرضية فاجازة_مرضية فعطلة_مرضية في_رخصة_مرضية في_غيبوبة فغيبوبة على_فراش_المرض على_كرسي_متحرك فكرسي_متحرك مقعدة_على',
  ],
  [vague, undefined, 'مسطي مسطية احمق حمقة مهلوس تقطعات_ليه نورمال ملتزم'],
  [
    suffer | person,
    undefined,
    `طلع_ليه طلع_ليها طلع_ليا طلعات_ليه طلعات_ليها طلعات_ليا كيطلع_ليه كيطلع_ليها كيطلع_ليا كتطلع_ليا كيجيه كيجيها كيجيني كتجيه كتجيها كتجيني كيشدو كيشدها كنداوي_على كنداوي_من خرج_فيه خرج_فيها لقاو_فيه لقاو_فيها`,
  ],
  [
    ailment,
    'health',
    'الكوطا كوطا النقرس نقرس پونتاج بونتاج پيل البيل فالقلب روما الروما البرد_فالعظام الانوريكسيا انوريكسيا البوليميا الزهايمر_ ليستينت',
  ],
  [
    fact | open | vague,
    'health',
    `${crossed('مرضت مرض مرضات مراض', 'بكورونا بالسكر بالسرطان بالقلب بالسل بالكلاوي بالاعصاب بالكوفيد بالتيفويد بالبوصفير')} دار_پونتاج دارت_پونتاج دار_بونتاج دارت_بونتاج عاگرة_ما_كتولدش عاقرة_ما_كتولدش شرفات_وجاها شرف_وجاه سمك سمكة تكسرات_ليا تكسرات_ليه تكسرات_ليها تهرسات_ليا تهرسات_ليه تهرسات_ليها سكايري سكايرية كيشرب_بزاف كتشرب_بزاف ما_قادرش_يمشي ما_قادراش_تمشي طاحت_عليه_الطابلة حاول_ينتحر حاولات_تنتحر`,
  ],
  [
    fact | open,
    'offence',
    'دوز_عام_ديال_الحبس دوز_عامين_ديال_الحبس دار_عام_ديال_الحبس دار_عامين_ديال_الحبس دار_عام_د_الحبس تعتقل تعتقل_على تعتقلات_على اعتقلوه_على عليه_شكاية_ديال عليها_شكاية_ديال عليه_شكاية عليها_شكاية كاينة_عليه_شكاية عندو_محاكمة عندو_محاكمة_على عندو_قضية_ديال عندها_قضية_ديال عندو_قضية_فالمحكمة فعكاشة فالزاكي فالعرجات',
  ],
  // Faith.
  [
    fact,
    'religion',
    `ما_كيصليش ما_كتصليش ما_كنصليش ما_كيصومش ما_كتصومش ما_كنصومش لا_كيصلي_لا_كيصوم لا_يصلي_ولا_يصوم لا_تصلي_ولا_تصوم ما_كيآمنش ما_كتآمنش ما_كنآمنش مكيآمنش ماكيآمنش ما_كيامنش ما_كنامنش ماكنامنش ماكيامنش كفر_بالدين كفر_بالله خرج_من_الدين خرجات_من_الدين خرجت_من_الدين خرج_من_الملة مرتد_عن تنصر تنصرات تنصرت تمسح تمسحات ولى_مسيحي ولات_مسيحية ولى_شيعي ولات_شيعية ولى_ملحد ولات_ملحدة رجع_ملحد رجعات_ملحدة رجع_شيعي تهود تهودات تشيع تشيعات تشيعت
    دخل_لدين_الاسلام دخلات_للاسلام دخلات_لدين_الاسلام سلم_على_يد اسلم_على_يد نطق_بالشهادة نطقت_بالشهادة نطق_الشهادتين بدلات_الدين_ديالها بدل_الدين_ديالو غير_الدين_ديالو كيمشي_للكنيس كتمشي_للكنيس كيمشي_للزاوية كتمشي_للزاوية مريد_فالزاوية مريدة_فالزاوية مريد_ف_الزاوية تابع_للزاوية اعتنق_الاسلام اعتنقت_الاسلام اعتنق_البهائية اعتنق_التشيع اعتنق_المسيحية اعتنق_اليهودية اعتنق_البوذية دارت_النقاب كتلبس_النقاب لابسة_الخمار خلعات_الحجاب حيدت_الحجاب حيدات_الفولار_ديالها كيصلي_الصبح_فالجامع ماكيعيدش`,
  ],
  [state | open, 'religion', 'معتنق معتنقة مرتد مرتدة مرتد_عن اعتنق اعتنقت'],
  [
    state,
    'religion',
    'بهائي بهائية متشيع متشيعة مسيحي_مغربي مسيحية_مغربية يهودي_مغربي يهودية_مغربية مغربي_يهودي مغربية_يهودية لا_ديني ملحدة ربوبية سلفية ماشي_مسلم ماشي_مسلمة ماشي_مؤمن غير_مؤمن غير_مؤمنة على_مذهب_الشيعة على_المذهب_الجعفري من_الطائفة_اليهودية من_الطائفة_البهائية من_الطائفة_المسيحية',
  ],
  // Opinion.
  [
    affiliation | person,
    undefined,
    `صوت_على صوتت_على صوتات_على صوتو_على كيصوت_على كتصوت_على كنصوت_على صوت_لصالح صوتت_لصالح صوت_لفائدة مترشح_مع مترشحة_مع مترشح مترشحة مترشح_باسم مرشحة_باسم مرشح مرشحة ترشحت ترشح ترشحات_مع ترشحات_باسم كيدير_الحملة_مع كيدير_الحملة_ل كتدير_الحملة_مع دار_الحملة_مع دار_الكامباني_مع كيساند كتساند ناشط_في ناشط_ف ناشطة_في ناشطة_ف مناضل_ف مناضلة_ف مناضل_في_صفوف مناضلة_في_صفوف منتم_الى منتمي_ل منتمية_ل منتمية_الى منتمي_الى ينتمي_الى تنتمي_الى
    محسوب_على محسوبة_على قريب_من متعاطف_مع متعاطفة_مع كيتعاطف_مع كتتعاطف_مع خارج_مع غادي_مع كيمشي_للاجتماعات_ديال كتمشي_للاجتماعات_ديال عندو_كارطة_ديال عندها_كارطة_ديال عندو_بطاقة عندها_بطاقة عندو_لاكارط_ديال امين_فرع كاتب_فرع رئيس_فرع امينة مسؤول مسؤولة مسؤول_ف مسؤول_في مسؤولة_ف مسؤولة_في ديليكي ديليكي_ديال ديليگي ديليغي دليكي ديليكية مندوب_ديال مندوبة_ديال ممثل_ديال ممثلة_ديال ممثل_العمال_ف كاتب_عام كاتب_عام_ديال كاتبة_عامة الكاتب_العام_ديال امين_مال عضو_مكتب عضو_بمكتب عضو_المكتب_الاقليمي عضو_المكتب_الوطني عضو_المكتب_المحلي عضو_اللجنة_الادارية عضو_المجلس_الوطني
    كيخلص_الانخراط_ف كيخلص_الاشتراك_ديال منخرطة_فال منخرط_ب منخرطة_ب مسجل_فال شارك_في_اضراب_مع شاركت_في_اضراب_مع شارك_في_اضراب شاركت_في_اضراب دار_الاضراب دارت_الاضراب درت_الاضراب دار_الاضراب_مع دارت_الاضراب_مع داير_الاضراب_مع كيدير_الاضراب_مع دار_الكريف_مع دار_لاكريف_مع خرج_فالاضراب_مع خرج_للاضراب_مع خرجات_للاضراب_مع مضرب_مع مضربة_مع كيضرب_مع داير_الاعتصام_مع معتصم_مع كيحتج_مع
    تجرا_عليه_حيت تجرا_عليها_حيت جراو_عليه_حيت جراو_عليها_حيت طردوه_حيت طردوها_حيت تطرد_حيت تطردات_حيت مطرود_حيت مطرود_بسبب طردوه_بسبب تطرد_بسبب تم_طرده_لانه تم_طردها_لانها تم_توقيفه_بسبب تم_فصله_بسبب`,
  ],
  [
    body,
    'political-opinion',
    `النهج نهج حزب_النهج النهج_الديمقراطي_العمالي حزب_النهج_الديمقراطي حزب_النهج_الديمقراطي_العمالي الحزب_الاشتراكي_الموحد حزب_الاشتراكي_الموحد الاشتراكي_الموحد فدرالية_اليسار فيدرالية_اليسار_الديمقراطي حزب_فيدرالية_اليسار حزب_الاستقلال حزب_الاصالة_والمعاصرة حزب_العدالة_والتنمية حزب_التجمع_الوطني_للاحرار حزب_الاتحاد_الاشتراكي_للقوات_الشعبية حزب_الاتحاد_الدستوري الاتحاد_الدستوري حزب_جبهة_القوى_الديمقراطية جبهة_القوى_الديمقراطية حزب_الحركة_الديمقراطية_الاجتماعية حزب_الحرية_والعدالة_الاجتماعية حزب_البيئة_والتنمية_المستدامة حزب_الخضر_المغربي حزب_الوحدة_والديمقراطية حزب_الامل حزب_النهضة حزب_النهضة_والفضيلة حزب_العهد حزب_الاصلاح_والتنمية حزب_اليسار_الاخضر الحزب_المغربي_الليبرالي الحزب_المغربي_الحر حزب_البديل_الحضاري حزب_الامة شبيبة_الحزب
    الاصالة_و_المعاصرة التقدم_و_الاشتراكية العدل_و_الاحسان جماعة_العدل_و_الاحسان الشبيبة_الاتحادية الشبيبة_الاستقلالية شبيبة_العدالة_و_التنمية حركة_التوحيد_و_الاصلاح حزب_المصباح المصباح حركة_جيل_زد جيل_زيد جيل_زد_212`,
  ],
  [body | open, 'political-opinion', 'حزب الحزب حزب_ديال'],
  [
    fact,
    'political-opinion',
    'مع_العدل_والاحسان مع_العدل_و_الاحسان مع_جماعة_العدل_والاحسان مع_البيجيدي مع_البام مع_الاحرار مع_حزب_الاستقلال مع_الاتحاد_الاشتراكي مع_الحراك مع_النهج مع_اليسار مع_البوليساريو ضد_المخزن ضد_الملك ضد_النظام مع_الجمهورية كيسب_الملك خارج_فالحراك خرجات_فالحراك',
  ],
  [
    state,
    'political-opinion',
    'اتحادي اتحادية استقلالي_قديم يساري_راديكالي عدلي عدلاوي بيجيدي_ مخزني جمهوري_التوجه',
  ],
  [
    vague,
    undefined,
    'مصباح المصباح نهج النهج اتحادي اتحادية حزب الحزب مخزني مسؤول مسؤولة مرشح مرشحة كاتب_عام امينة قريب_من مع_الاحرار عدلي',
  ],
  // Unions.
  [
    body | open,
    'union-membership',
    `نقابة النقابة نقابة_ديال النقابة_ديال نقابة_الاتحاد نقابة_الكونفدرالية نقابة_الصيادلة نقابة_الاساتذة نقابة_الممرضين نقابة_الابناك نقابة_الفلاحين نقابة_السائقين نقابة_الموظفين نقابة_الجماعات نقابة_البحارة نقابة_المحامين سنديكا السنديكا السانديكا سانديكا مكتب_نقابي المكتب_النقابي المكتب_النقابي_ديال الفيدرالية الكونفدرالية المنظمة_الديمقراطية_للشغل الجامعة_الوطنية الجامعة_الوطنية_للتعليم الجامعة_الوطنية_للصحة الجامعة_الحرة_للتعليم النقابة_المستقلة النقابة_الوطنية النقابة_المستقلة_للممرضين النقابة_الوطنية_للصحافة النقابة_الديمقراطية تنسيقية_المتعاقدين تنسيقية_الاساتذة_الذين_فرض_عليهم_التعاقد التنسيقية التوجه_الديمقراطي_`,
  ],
  [
    fact | open,
    'union-membership',
    `فالمكتب_النقابي فمكتب_نقابي في_المكتب_النقابي ف_المكتب_النقابي مع_تنسيقية مع_التنسيقية مع_تنسيقية_المتعاقدين مع_نقابة مع_النقابة مع_الكدش مع_umt مع_cdt مع_ugtm مع_fdt مع_odt مع_الاتحاد_المغربي_للشغل مندوبة_نقابية مندوب_نقابي ممثلة_نقابية نقابي_فال نقابية_فال عضو_بالنقابة عضوة_بالنقابة منخرط_بالنقابة منخرطة_بالنقابة مضرب_مع_النقابة حيت_نقابي حيت_نقابية حيت_فالنقابة حيت_كان_فالنقابة حيت_كانت_فالنقابة حيت_منخرط_فالنقابة بسبب_انتمائه_النقابي بسبب_انتمائها_النقابي بسبب_نشاطه_النقابي بسبب_نشاطها_النقابي بسبب_النقابة`,
  ],
  [
    vague,
    undefined,
    'نقابة النقابة الكونفدرالية الفيدرالية التنسيقية الجامعة_الوطنية النقابة_الوطنية مع_النقابة مع_التنسيقية مع_نقابة بسبب_النقابة',
  ],
  // Origin.
  [
    fact | open,
    'ethnic-origin',
    `${crossed('الاصل_ديالو الاصل_ديالها الاصل_ديالي لاصل_ديالو لاصل_ديالها لاصل_ديالي اصلو اصلها اصلي اصله جذورو جذورها جذوره اصولو اصولها اصوله دمو دمها عرقه عرقها الوالدين_ديالو الوالدين_ديالها', 'ريفي ريفية شلح شلحة شلوح سوسي سوسية صحراوي صحراوية امازيغي امازيغية عربي عربية يهودي يهودية افريقي افريقية سنغالي مالي كناوي حرطاني فاسي اندلسي اندلسية كردي تركي شنقيطي حساني زنجي غجري')}
    ينحدر_من_قبيلة تنحدر_من_قبيلة ينحدر_من_اصول تنحدر_من_اصول ينحدر_من_اصل تنحدر_من_اصل منحدر_من_اصول منحدرة_من_اصول ينتمي_لقبيلة تنتمي_لقبيلة ينتمي_الى_قبيلة تنتمي_الى_قبيلة من_قبيلة من_قبائل ولد_قبيلة بنت_قبيلة من_ايت من_افارقة_جنوب_الصحراء افريقي_من_جنوب_الصحراء من_جنوب_الصحراء مهاجر_من_جنوب_الصحراء مهاجرة_من_جنوب_الصحراء`,
  ],
  [state | open, 'ethnic-origin', 'عزي عزية كحلوش كحلوشة زنجي زنجية حرطاني حرطانية درواي'],
  [vague, undefined, 'عزي عزية من_ايت من_قبيلة من_قبائل اصلي_عربي درواي من_جنوب_الصحراء كحلوش'],
  // Offences.
  [
    fact | open | vague,
    'offence',
    `${crossed('كيبيع كتبيع كان_كيبيع كانت_كتبيع كايبيع باع كيهرب كيتاجر_ف كيروج كتروج بزناس_ديال', 'القرقوبي الحشيش الكيف الكوكايين المخدرات الماحيا الشراب لاكوك الغبرة السيليسيون الحبوب_المهلوسة البوفا')}
    ${crossed('سرق سرقات سرقت سارق سارقة كيسرق كتسرق كان_كيسرق', 'الذهب الفلوس فلوس الطوموبيل الدار البورطابل تيليفون التليفون الصندوق الخزنة الحانوت الماكينة من_الخدمة من_الشركة من_الدار من_الكيسة السلعة بزطام الكارطة')}
    ${crossed('عطا عطى عطات عطيت دار دارت خرج خرجات كتب كتبات عندو عندها', 'شيك_بلا_رصيد شيك_بدون_رصيد شيكات_بلا_رصيد شيكات_بدون_رصيد شيك_خاوي شيك_فالهوا شيك_بدون_مؤونة')}`,
  ],
  [
    fact | open,
    'offence',
    `${crossed('داخل داخلة دخل دخلات تشد تشدات شدوه شدوها محبوس محبوسة مسجون مسجونة طاح طاحت كان_داخل كانت_داخل كان_محبوس كانت_محبوسة كان_مسجون مدوز', 'على_الحشيش على_الكيف على_المخدرات على_السرقة على_النصب على_الشيك على_شيك على_شيكات على_القرقوبي على_الكوكايين على_الضرب على_القتل على_الاغتصاب على_التحرش على_التزوير على_الحريك على_الهريب على_التهريب على_قضية على_القبلة على_الدعارة على_الفساد على_الخيانة_الزوجية فالمخدرات فالسرقة فقضية فالشيك فالنصب بالشيك بالمخدرات بالسكر فحالة_سكر فالبوطة')}
    كان_سايق_سكران كانت_سايقة_سكرانة سايق_سكران سايقة_سكرانة سايق_وهو_سكران شدوه_سكران شدوه_سايق_سكران كان_كيسوق_سكران ضرب_واحد_بالموس ضرب_بالموس ضرب_مراتو كيضرب_مراتو قتل_واحد قتلات_راجلها ضرب_وجرح اعتدى_على تعدى_على تعداو_عليه نصب_على نصبات_على نصب_عليهم زور_الوثائق زور_الوراق زورات_الوراق حرگ_وشدوه حرق_وشدوه هرب_من_الحبس هربان_من_البوليس كيقلبو_عليه_البوليس كيقلبو_عليه_الجدارمية مبحوث_عليه_فقضية
    تحكم_ب تحكم_عليه_ب تحكمات_ب تحكم_بعام تحكم_بعامين حكمو_عليه_بعام حكمو_عليه_بعامين حكمو_عليها_بعام متابع_فحالة_سراح متابعة_فحالة_سراح متابع_فحالة_اعتقال متابعة_فحالة_اعتقال متابع_ف متابعة_ف تابعوه_ب تابعوها_ب ضبط_في_حالة ضبطت_في_حالة ضبط_متلبسا ضبطت_متلبسة ضبط_وهو ضبط_بحوزته ضبطت_بحوزتها موضوع_تحت_الحراسة_النظرية موضوعة_تحت_الحراسة_النظرية وضع_تحت_تدابير_الحراسة_النظرية وضع_رهن وضعت_رهن
    ادين_بالسجن ادينت_بالسجن ادين_من_اجل ادينت_من_اجل محكوم_بسنة محكومة_بسنة محكوم_بالمؤبد محكوم_بالاعدام قضى_عقوبة_حبسية قضت_عقوبة_حبسية قضى_مدة قضت_مدة سجن_لمدة سجنت_لمدة سجنت_بتهمة حبست_بتهمة اوقف_بتهمة اوقفت_بتهمة اعتقلت_بتهمة اعتقل_بتهمة`,
  ],
  [
    complement,
    undefined,
    'بلا_رصيد بدون_رصيد نافذ نافذا حبس حبسا سجن متلبسا الابتزاز التهريب الهريب الاختلاس الرشوة التزوير القرقوبي',
  ],
  [link, undefined, 'جا كان كانت راه ديك'],
];

/** Rows of arabizi, also read by their sound. */
export const CLAUSES_LATIN: Rows = [
  [be, undefined, 'b9a b9at b9aw b9ina'],
  [person, undefined, 'zboun lzboun zbouna lzbouna lmostafid lmotadarrir lmoutahawil'],
  [fact | open, 'ethnic-origin', '3azzi_mn 3azzia_mn 3zzi_mn ka7louch_mn chel7_mn_ rifi_mn_'],
  [
    fact | open,
    'health',
    'dar_tentative_de_suicide dart_tentative_de_suicide drt_tentative_de_suicide tkessrat_liya_rejli tkessrat_liya_yeddi tkesrat_liya_yddi tkessrat_lih_yeddo mrdt_b mrett_b',
  ],
  [
    ailment,
    'health',
    'lgota gota lgoutte rouma rrouma lbrod rbou rebou rrbou lpontage pontage lanorexie anorexie anorexia lcorona lkorona zhaymer zzhaymer l3agr chlel_nisfi mochkil_f_sder lma_f_rya lma_f_lmokh ttansyou_lhabta lfa9r_dam',
  ],
  [
    fact | open | vague,
    'health',
    `${crossed('mrdt mrd merdet mrdat mrad mreet', 'b_corona b_korona b_covid b_sokkar b_ssrtan b_l9elb b_sel b_lkla b_la3sab b_bousfir')} dar_pontage dart_pontage dar_tentative_de_suicide dart_tentative_de_suicide dar_un_stent dar_lballon me3a9_dihniyan me3a9_7arakiyan m3a9_dihniyan m3a9_7arakiyan me3a9a_dihniyan smek smka 3agra 3agra_ma_katwledch 3a9ra_ma_katwledch ma_katwledch ma_kaywledch makatwledch ma9adrch_ymchi ma_n9derch_nkhdem kaychreb_bzaf katchreb_bzaf kaychreb_bzzaf skayri alcoolique jatha_lwja3 tkessrat_liya tkessrat_lih tkessrat_liha tkesrat_liya tkesrat_lih thersat_liya thersat_lih sa9tat seqtat chrfat_w_jaha chref_w_jah`,
  ],
  [
    fact | open,
    'religion',
    'wellat_mota7ajiba wlat_mota7ajiba wellat_m7ajba wlat_m7ajba wellat_mne9ba wella_moltazim wlla_multazim dar_l7ya wellat_multazima kat9ra_l2injil kay9ra_l2injil kathdr_3la_l2injil',
  ],
  [
    affiliation | person,
    undefined,
    'ra2is_lmaktab ra2is_lmaktab_n9abi ra2is_far3 rais_lmaktab m9ayda_f m9ayed_f m9iyd_f mo9ayada_f kaykhelles_linkhirat_f kaykhles_linkhirat_f kaykhelles_l2inkhirat_f katkhelles_linkhirat_f sewtat_l swtat_l sewwet_l kaysewwet_l 3odwa_f_chabibat 3odw_f_chabibat chabibat',
  ],
  [
    fact | open,
    'offence',
    'dar_3am_d_l7abs dar_3amayn_d_l7abs dar_3am_dyal_l7abs dar_chhor_d_l7abs chadinou_f chaddino_f chaddinou_f chaddinha_f f_sijn_3okacha f_3okacha f_l3rjat f_zaki 7rg_chi_dar 7re9_chi_dar kayna_3lih_chikaya kayn_3lih_chikaya 3lih_chikaya 3liha_chikaya 3lih_chikaya_d 3ndo_mouhakama 3ndo_mo7akama 3ndo_mahkama 3ndo_9adia_d 3ndo_9adiya_d t3te9el_3la t3ta9el_3la t3t9el_3la t3t9el te3te9el_3la',
  ],
  [
    person,
    undefined,
    'lkhaddama lkheddama lkhddama lkhddam lkheddam lkhaddam khddama siyed siyyed syed sayed ssid ssiyed had_sid had_siyed had_syed had_ssid had_lweld had_lbent had_lmra had_rajel had_rrajel had_drri mol moul mola moulat mmou mmo houa lvoisin voisina jarti jartna b9it bqit lmosta5dam lmostakhdam lmotachaki',
  ],
  [be | person, undefined, 'b9it bqit b9ina'],
  [
    fact | vague,
    'health',
    'mrad_n_nfs mrad_n_nefs mrid_n_nfs mrid_n_nefs mrad_nafsi mrid_nafsi mrid_nafsian mrida_nafsian',
  ],
  [
    suffer | person,
    undefined,
    `kan3ani_mn kandawi_3la kandawi_mn kant3alej_mn tle3_liya tl3_liya tl3at_liya kaytle3_liya kattle3_liya kayjini katjini tle3_lih tle3_liha tl3_lih tl3_liha tal3_lih tal3_liha tal3a_lih tal3a_liha tl3at_lih tl3at_liha kaytle3_lih kaytle3_liha kaytl3_lih kaytl3_liha kattle3_lih kattl3_liha hbet_lih hbet_liha kayjih kayjiha katjih katjiha kaychdo kaychdha drbato drbatha derbato derbatha darbato darbatha jato jatha jatni l9aw_3ndo l9aw_3ndha l9aw_fih l9aw_fiha l9aw_lih l9aw_liha khrej_fih khrej_fiha`,
  ],
  [
    ailment,
    'health',
    `tansyou tansiou tansyoun tonsyou tonsiou ltansyou lttansyou ttansyou tonsyoun dght ddght dghit ddghit daghit dght_ddam dghot ddaght daght boussefir bouseffir bousseffir bousaffir lbousseffir sokkri sokkari sekkari diabete ldiabete mard_nefsi mard_nafsani mard_n_nfs mrad_n_nfs mrad_nafsi lmard_nafsi mrad_l9elb mrad_lkla mrad_lklawi mrad_lkebda mrad_sokkar mrad_lkhayb mrad_khayb lmrad_lkhayb mrad_7achak mard_7achak l7achak jlala jjlala ljlala
    mochkil_f_lprostate mochkil_f_prostate mochkil_f_lghodda mochkil_f_lm3da mochkil_f_dher mochkil_f_3inih mochkil_f_rasso mochkil_nafsi mochkil_f_la3sab mochkil_f_rya mochkil_f_dem mochkil_f_l7aml mochkil_f_lwlada mochkil_f_lcolon mochkil_f_lklawi mochkil_f_lkla mochkil_f_lkebda lprostate prostata lprostata takayos takayos_lmabayid takays_lmabayid fibrome lfibrome kyste lkyste lkist disk ldisk diskopati siatique lbabouche bouzelloum 7ajra_f_lklawi 7jer_f_lkla l7jer_f_lklawi rmel_f_lklawi l7jer_f_lmerrara
    l3a9m 3a9m l3o9m chalal chlel chalal_nisfi ra3ach rra3ach kharaf lkharaf trizoumi trisoumia ta2akhor_dihni ta2akhour ta2akhor_f_nnot9 tawa7od ttawa7od tawahoud lotisme lautisme otizm farte_l7araka lhyperactivite epilepsie lepilepsie sra3 ssra3 lkriz_dyal_ssar3 kriz_dyal_sra3 crise_dyal_sra3 kolesterol lkolesterol kolestirol lcolesterol ssrtan srtan sertan ssertan srtan_d_sder ssrtan_d_tsder leucemie loussimi lousimi sla sil lmnaa lmana3a_dat_ya hernie lhernie lfta9 fte9 lft9 goutre leczema leczima eczema psoriasis sadafiya lbeh9 bha9 lbha9 lupus llupus
    lmigraine migren chkika chki9a ch9i9a_ anevrysme jelta_f_lmokh jelta_f_rass jelta_f_l9elb sekta sekta_9albia azma_9albia stent lstent pacemaker lpacemaker pile_f_l9elb hepatite lhepatite hepatite_c cirrhose lcirrhose apnee l2apnee insuffisance_renale linsuffisance`,
  ],
  [
    ailment | vague,
    'health',
    'l9elb 9elb 9lb l9lb disk ldisk daght dght siatique lkyste kist sla sil 7bob lhboub lkla lklawi sertan lmard mrad tansion',
  ],
  [
    thing,
    undefined,
    '9elb_kbir l9elb_kbir 9elb_n9i 9elb_7nin l9elb_n9i 9elb_byed mrid_b_lkora mrid_b_raja mrid_b_rrja mrid_b_lwidad mrid_b_lfoot 3amaliya_d_lkhlas l3amaliya_d_lkhlas l3amaliya_dyal_lkhlas 3amaliyat_lkhlas l3amaliya_d_chra l3amaliya_dyal_ddaf3 l3amaliya_dyal_tahwil 3amaliyat_tahwil',
  ],
  [
    suffer,
    undefined,
    `mrid_b mrida_b mrad_b mrit_b mrdat_b msab_b msaba_b tle3_lih tle3_liha tle3_liya tl3_lih tl3_liha tl3_liya tal3_lih tal3_liha tal3a_lih tal3a_liha tl3at_lih tl3at_liha tl3at_liya kaytle3_lih kaytle3_liha kaytle3_liya kaytl3_lih kaytl3_liha kattle3_lih kattl3_liha kattle3_liya hbet_lih hbet_liha hbetat_lih kayjih kayjiha kayjini katjih katjiha katjini kaychdo kaychdha katchdo kaydrbo drbato drbatha drebto derbato derbatha darbato darbatha dreb_lih jato jatha jatni jatou jato_lih khrej_fih khrej_fiha khrj_lih ban_lih ban_liha l9aw_3ndo l9aw_3ndha l9aw_fih l9aw_fiha l9aw_lih l9aw_liha
    kaydawi_3la katdawi_3la kandawi_3la kaydawi_mn katdawi_mn kandawi_mn kayt3alj kayt3alej_mn kat3alj katt3alej_mn kant3alej_mn kan3ani_mn kay3ani_mn kat3ani_mn tay3ani_mn tzad_b tzadt_b mzyoud_b mzyouda_b tay7_f_lfrach_mn tay7a_f_lfrach_mn tay7_b tay7a_b mdrour_b mdrora_b modmin_3la modmina_3la medmen_3la mbli_b mblia_b mbliya_b mat_b matt_b matet_b matat_b mat_mn`,
  ],
  [
    fact | open | vague,
    'health',
    `${crossed('dar dart drt dert darou darolih daroliha daroliya darou_lih darou_liha darou_liya dayr dayra ghaydir ghatdir ghandir khasso khassha khassni kaytsna katsna kantsna', '3amaliya l3amaliya 3amaliyat l3amaliya_dyal l3amaliya_d operation loperation operasyon loperasyon opiration 9astara l9astara kasstara stent cesarienne 9aysariya l9aysariya chimio lchimio radio_therapie dialyse ldialyse greffe lgreffe chirurgie lchirurgie scanner_dyal irm_dyal')}
    ${crossed('7iydou_lih 7iydou_liha 7iydou_liya 7yedou_lih 7yedou_liha 7iydolih 7iydoliha 7iydoliya 7eyydou_liha 7iyd 7iyyed 7iydat 7iydt 9et3ou_lih 9t3o_lih 9t3olih zer3ou_lih zr3ou_liha', 'lwalda lmerrara lmrara llwazat zzayda zayda lkelwa lkelya rrjel rejlo rjlo rejlha sder sderha lbezzoula bezzoltha lghodda lkyste lwaram lwalsis lmosrana lkebda')}
    ${crossed('dkhel dkhl dkhlat dkhelt dakhel dakhla na3s na3sa n3es b9it b9a b9at merm_i rah', 'l_sbitar_dyal_l7ma9 sbitar_dyal_l7ma9 f_sbitar_dyal_l7ma9 f_sbitar_l7ma9 l_sbitar_l7ma9 sbitar_l7ma9 l_psychiatrie f_psychiatrie l_la_reanimation f_la_reanimation l_reanimation f_reanimation l_sbitar f_sbitar f_ssbitar l_ssbitar sbitar l_l_hopital l_lhopital f_lhopital f_l_oncologie l_oncologie')}
    3am_f_sbitar 3am_f_sbitar_dyal_l7ma9 ma_b9ach_kaychouf ma_b9ach_kaychof ma_b9atch_katchouf mab9ach_kaychouf mab9atch_katchouf mab9ach_kaychof ma_b9ach_kaysme3 mab9ach_kaysme3 ma_b9atch_katsme3 ma_b9ach_kaymchi mab9ach_kaymchi ma_b9atch_katmchi ma_kaymchich ma_katmchich makaymchich makatmchich ma_kaychofch ma_katchofch ma_kaychoufch ma_kaysme3ch ma_katsme3ch ma_kayhdrch ma_kayhderch ma_kathderch ma_kay39elch makay39elch
    khser_39lo khrej_39lo khrjat_39lha khrej_lih_l39el tsetta tstta tsettat tay7_f_lfrach tay7a_f_lfrach tay7_lfrach tay7a_lfrach tchel tchlat t3ma t3mat t3awe9 t3aw9 t9t3at_lih s9tat sa9tat sqtat seqtat tay7at tey7at tey7at_lweld ta7_liha 7amla_f 7amla_b 7amla_f_chhar 7amla_fchhar hamla_f_chhar 7eblat 7blat rafda_f_chhar
    tjre7 tjra7 tjrah tjrrah tjerre7 tjre7_f tjrah_f_ras tjrrah_f_ras tjerre7_f_ras kayakhod_dwa katakhod_dwa kanakhod_dwa kaychreb_dwa katchreb_dwa kanchreb_dwa kaychrob_dwa kaychreb_dwa_dyal katchreb_dwa_dyal tab3_m3a_tbib tab3a_m3a_tbib mtab3_m3a_tbib mtab3a_m3a_tbib katmchi_3nd_tbib_nafsani kaymchi_3nd_tbib_nafsani
    modmin modmina modmin_3la medmen_3la mdmn_3la mbli_b mblia_b mbli_3la tab_f_lidman ta7_f_lidman ta7_f_l2idman tab_f_l2idman kayt3ata katt3ata kaydreb_l9er9oubi kayakol_l9er9oubi kaykmi_l7chich katkmi_l7chich kaychem_lcocaine kaychem_lkok kaychreb_bzaf_d_chrab jab_certificat jabt_certificat jaybt_certificat 7at_certificat mhawel_yant7er 7awel_yantahir 7awlat_tantahir bgha_yantahir 9tel_rasso bghat_t9tel_rasha`,
  ],
  [
    fact | open,
    'health',
    'vih_positif tle3_vih_positif tl3_vih_positif tle3_positif tl3_positif tl3at_positive tle3at_positive tle3_seropositif khrej_positif khrjat_positive hiv_positive sida_positif hba1c',
  ],
  [
    treatment,
    'health',
    'dwa_dyal_9elb dwa_d_l9elb dwa_d_tansyou dwa_dyal_tansyou dwa_d_sokkar dwa_dyal_kolesterol dwa_d_la3sab dwa_dyal_la3sab dwa_nafsi lmethadone methadone kortikoid lkortizon fanid_d_l9elb lbra_d_linsuline',
  ],
  [
    complement,
    undefined,
    'tal3 tal3a tale3 tale3a habet habta mertafe3 lklawi lkla lkelwa lkebda l9elb tsder sder l7chich lkif l9er9oubi 9er9oubi l9er9obi lkok lcocaine chrab lm3da dmagh lprostate',
  ],
  [
    state,
    'health',
    'me3a9 m3a9 mo3aq me3a9a m3a9a mo3awwa9 m3awwe9 m3aw9a 3ndo_i3a9a mokhtal mokhtal_3a9lian msetti mstti mssetya 7me9 lhme9 mhelwes meslol mseroun fo_oug_korsi f_koursi_moutaharik 3la_korsi_moutaharik f_cong_maladie f_conge_maladie f_larret_maladie 3la_frach_lmard',
  ],
  [
    vague,
    undefined,
    'msetti 7me9 mhelwes mstti tay7at dar_3amaliya tab_f tle3_positif tl3_positif modmin modmina tjre7 tjra7',
  ],
  [
    fact,
    'religion',
    `ma_kaysellich ma_katsellich ma_kansellich ma_kaysallich ma_katsallich ma_kansallich ma_kayslich ma_kansalich ma_kaysoumch ma_katsoumch ma_kansoumch ma_kaysomch la_kaysalli_la_kaysoum ma_kanamnch ma_kaynamnch ma_kayamnch ma_katamnch ma_kanamench ma_kayamench makanamnch makayamnch ma_kay2amench kfer_b_din kfer_b_lah khrej_mn_lislam khrjat_mn_lislam khrejt_mn_lislam wella_chi3i wella_mesi7i wella_mol7id wellat_chi3ia rje3_mol7id rje3_chi3i rje3_mesi7i wlat_mesi7ia thowed tchiye3at tnaserat tnasser tnassar tnaserrat tnasrat
    dkhel_l_lislam dkhel_l_islam dkhlat_l_islam dkhlat_lislam dkhel_f_lislam dkhl_lislam dkhel_ddin dkhl_ddin bdel_ddin_dyalo bdlat_ddin_dyalha slem_3la_yed nte9_b_chahada kaymchi_l_zawya kaymchi_lzawya katmchi_lzawya murid_f_zzawya dart_niqab dart_ni9ab labsa_ni9ab katlbes_l7ijab katlbs_lhijab 7iydat_l7ijab 7iydat_lhijab 7iyydat_l7ijab`,
  ],
  [
    state,
    'religion',
    'bha2i bha2ia baha2ia bha2iya mesi7iya msi7iya masi7iya chi3iya yhoudi_maghribi yhoudia_maghribia maghribi_yhoudi maghribia_yhoudia yhoudi yhoudia machi_mslm machi_meslem machi_mslma la_dini mortadd mortada 3ndo_dyana motachayye3 boudia chahed_yahwah',
  ],
  [
    affiliation | person,
    undefined,
    `kanswwt_3la kanswwt kansewwet kansewwet_3la kanswet_3la kayswwt kayswwt_3la katswwt_3la kaysewet_3la katsewet_3la sewwet_3la sewet_3la sewt_3la swwt swwt_3la swt_3la sewtat_3la sewwtat_3la sewwatt swwtat_3la voti_3la vota_3la votit_3la kayvoti_3la kanvoti_3la mrachah mrachah_m3a mrache7 mrache7_m3a mrach7a_m3a mourachah_m3a tracha7_m3a tracha7_b_ism kaydir_l7amla_m3a dar_l7amla_m3a dar_lcampagne_m3a kaysaned katsaned
    monkharit_f monkharita_f mnkharet_f mnkhart_f mnkharit_f monadil_f mnadil_f mnadil mnadila mounadil_f mnadel_f nachit_f nachet_f nachta_f montami_l mntami_l mnatmi qrib_mn 9rib_mn mt3atef_m3a mota3atif_m3a kayt3atef_m3a ghadi_m3a khrej_m3a 3ndo_carta_d 3ndo_carta_dyal 3ndha_carta_d 3ndo_lacarte_d 3ndi_carta_d 3ndi_carta_dyal
    mas2oul_f mas2oul mas2oula_f masoul_f mes2oul_f mas2oul_dyal delegue_d delegue_dyal ldelegue_dyal deligi_dyal dilighi_dyal delege_dyal deleguee_dyal mandoub_d mandoub_dyal mandouba_dyal momatil_dyal momtil_d katib_3am katib_3am_dyal katib_3am_d lkatib_l3am_dyal amin_lmal amin_far3 katib_far3 3odw_f 3odwa_f 3odw_d 3odw_dyal 3odw_lmaktab 3do_f 3dw_f
    dar_grev_m3a dar_greve_m3a dar_lgrev_m3a dar_la_greve_m3a dart_greve_m3a drt_greve_m3a dar_l2idrab_m3a dar_idrab_m3a dar_lidrab_m3a daro_greve_m3a kaydir_greve_m3a khrej_f_greve_m3a khrej_l_greve_m3a dar_debrayage_m3a dar_sit_in_m3a
    tred_7it tterd_7it terdouh_7it tredouh_7it terdouha_7it tjra_3lih_7it jraw_3lih_7it jraw_3liha_7it tredouh_b_sabab terdouh_b_sabab`,
  ],
  [
    body | open,
    'union-membership',
    `n9aba nni9aba ni9aba lni9aba n9abat n9abt ni9abat na9abat na9aba naqaba niqaba niqabat lmaktab_n9abi lmaktab_na9abi maktab_n9abi maktab_na9abi syndica lsyndica sandika ssandika sendika tansi9iya tansi9iyat tansi9iyat_lmota3a9idin tansikiya tansikiyat odt lodt umt lumt cdt lcdt ugtm lugtm untm lunt snpm fne lfne snesup jam3a_lwatania_lta3lim l2iti7ad_lmaghribi_l_choghl lconfederation lfederation kdich lkedch`,
  ],
  [
    fact | open,
    'union-membership',
    `f_lmaktab_n9abi f_lmaktab_na9abi f_maktab_n9abi m3a_umt m3a_lumt m3a_cdt m3a_lcdt m3a_ugtm m3a_lugtm m3a_fdt m3a_odt m3a_untm m3a_n9aba m3a_nni9aba m3a_ni9aba m3a_syndicat m3a_lsyndicat m3a_tansi9iya m3a_tansi9iyat kan_f_n9aba kant_f_n9aba kan_f_nni9aba kan_f_lcdt kan_f_lumt 7it_n9abi 7it_na9abi 7it_f_n9aba`,
  ],
  [
    body,
    'political-opinion',
    'nnahj nahj lnahj annahj nahj_dimo9rati annahj_addimocrati hizb_listiqlal 7izb_l_istiqlal 7izb_listiqlal 7izb_nnahj 7izb_lbam 7izb_l2a7rar 7izb_lpjd 7izb_l3adala 7izb_lharaka lbijidi l2ahrar l2a7rar l_usfp lichtirakiyin l3adl_wl_i7san l3adl_w_l_i7san al_3adl_wal_i7san l3adl_wal_i7sane genz_212',
  ],
  [body | open, 'political-opinion', 'hizb 7izb lhizb l7izb hizb_d 7izb_d 7izb_dyal'],
  [
    fact,
    'political-opinion',
    'm3a_l3adl_wl_i7san m3a_l3adl_w_l_i7san m3a_l3adl_wal_i7san m3a_jama3at_l3adl m3a_pjd m3a_lpjd m3a_lbijidi m3a_pam m3a_lbam m3a_rni m3a_l2a7rar m3a_usfp m3a_l7irak m3a_nnahj m3a_lyasar m3a_lpolisario did_lmalik ded_lmalik did_lmakhzen ded_lmakhzen khrej_f_l7irak',
  ],
  [
    state,
    'political-opinion',
    'ittihadi itti7adi ittihadiya istiqlali isti9lali istiqlalia yassari_radikali 3adli 3adlawi chabibi',
  ],
  [
    vague,
    undefined,
    'n9aba odt tansi9iya hizb 7izb mas2oul mas2oul_f mas2oul_dyal katib_3am mrachah nachit_f qrib_mn 9rib_mn 3adli chabibi lfederation m3a_n9aba m3a_syndicat fne',
  ],
  [
    fact | open,
    'ethnic-origin',
    `${crossed('asl_dyalo asl_dyalha asl_dyali l2asl_dyalo l2asl_dyalha l2asl_dyali asl_dialo asl_dialha aslo aslou aslha asli jodorou jodoro osolo osoulha', 'rifi rifia rifiya chel7 chl7 chel7a chl7a soussi soussia sa7rawi sa7raoui sa7rawia sahraoui amazighi amazighia 3arbi 3arbia yhoudi yhoudia ifri9i ifri9ia senegali gnawi 7artani fassi andaloussi kordi torki 7assani')}
    mn_asl mn_l2asl mn_osol mn_ousoul men_asl men_osoul mn_jodour mn_9bilt mn_9abilat men_9bilt mn_9bila mn_janob_sahra mn_ssubsahara subsaharien lsubsaharien soubsaharien`,
  ],
  [
    state | open,
    'ethnic-origin',
    '3azzi 3azzia 3azziya 3zzi 3ezzi ka7louch ka7loucha 7artani 7artania gnawi_l2asl',
  ],
  [
    state,
    'ethnic-origin',
    'amazighi_7orr amazighia_7orra amazigh_7orr rifi_7orr chel7_7orr sa7raoui_7orr yhoudi_l2asl yhoudia_l2asl rifi_l2asl rifia_l2asl soussi_l2asl sa7rawi_l2asl ifri9i_l2asl amazighi_l2asl chel7_l2asl',
  ],
  [vague, undefined, 'mn_asl mn_l2asl men_asl mn_9bilt aslo asli aslha mn_9bila'],
  [
    fact | open | vague,
    'offence',
    `${crossed('kaybi3 katbi3 kan_kaybi3 kanet_katbi3 ba3 kayhreb kaytajer_f kayrewej bznas_dyal beznas_d', 'l9er9oubi 9er9oubi l9er9obi l7chich lhchich lkif lkok lcocaine cocaine lmokhadirat lma7ia lmahia ccrab lghobra lboufa')}
    ${crossed('sre9 sra9 srq sr9at ser9at serqat ser9 sarqat kayser9 katser9 kan_kayser9', 'dheb ddheb dhab lflous flous ttomobil tomobil ddar dar lportable portable telephone ttilifoun sendou9 lcaisse lkessa l7anout lmakina mn_lkhedma mn_khedma mn_charika mn_ddar sel3a lcarta bztam')}
    ${crossed('3ta 3tat 3tit dar dart khrej ktb kteb ktbat 3ndo 3ndha', 'chik_bla_rasid cheque_bla_rasid chikat_bla_rasid chik_bla_provision chik_bla_rassid cheque_sans_provision chik_khawi chik_bidon_rasid')}`,
  ],
  [
    fact | open,
    'offence',
    `kan_sayeg_sekran kan_sayg_sekran kan_saye9_sekran kan_say9_sekran kan_kaysoug_sekran kan_kaysou9_sekran sayeg_sekran saye9_sekran say9_sekran chedouh_sekran chdouh_sekran kayder_mrato kaydrb_mrato drb_b_mous dreb_b_lmous dreb_wa7d_b_lmous 9tel_wa7d 9tel_mrato nsb_3la nsseb_3la nssab_3la nsab_3la nsbat_3la zewer_lwra9 zowwer_lwra9 7rag_w_chddouh 7reg_w_chddouh 7rag_w_chdouh hreb_mn_l7abs hreb_mn_l7bs kay9elbo_3lih_lbolis kay9elbou_3lih
    mtab3_f mtab3a_f mtabe3_f mtab3_f_7alat_sara7 mtab3a_f_7alat_sara7 mtab3_f_7alat mtab3_f_9adia mtab3_b mtab3a_b mtab3_3la tab3ouh_b khda_sursis khda_am khda_3am khda_3amayn khda_chhor khda_chhrin 7akmou_3lih 7akmo_3lih 7kmou_3lih_b 7akmou_3lih_b 7kmo_3lih_b t7kem_b t7akem_b t7kmat_b t7kem_3lih_b m7koum_b m7kouma_b mahkoum_b me7koum_b mttahm mttahm_b mottaham_b mttahma_b mouttaham_b mtahem_b
    ${crossed(crossed('khda_2 khda_3 khda_4 khda_5 khda_6 khda_8 khda_10 khda_tlata khda_khamsa khda_stta', 'chhor chhour snin'), 'sursis 7abs d_l7abs l7abs nafid')}`,
  ],
  [
    fact | open,
    'offence',
    `${crossed('dakhel dakhl dakhla dkhel dkhlat tched tchdat tchedat chedouh chedouha cheddouh cheddouha chdouh m7bous m7bousa mhbous msjoun mesjoun mchdoud mchdouda mechdoud mchedoud mchedouda kan_dakhel kanet_dakhla kan_m7bous kan_mhbous tta7 ta7', '3la_l7chich 3la_lhchich 3la_lkif 3la_lmokhadirat 3la_sr9a 3la_sri9a 3la_ser9a 3la_nnasb 3la_nasb 3la_chik 3la_lchik 3la_cheque 3la_l9er9oubi 3la_lkok 3la_lcocaine 3la_ddarb 3la_l9tel 3la_lightissab 3la_taharoch 3la_tazwir 3la_lhrig 3la_tahrib 3la_9adia 3la_lfasad 3la_lkhiyana f_lmokhadirat f_sr9a f_9adia f_chik f_nnasb b_lmokhadirat b_sekra')} khrej_mn_l7abs khrjat_mn_l7abs khrej_mn_l7bs dewez_f_l7abs dowwez_f_l7abs dewwez_l7abs doz_l7abs`,
  ],
  [
    complement,
    undefined,
    'bla_rasid nafid nafed mawqouf sara7 sursis chhor snin dheb flous nnasb nasb tahrib tazwir lightissab chik lchik',
  ],
  [affiliation, undefined, 'tred_7it'],
  [figure, undefined, 'raja lwidad widad rraja lkora lfoot'],
  [grade, undefined, '7alat'],
  [be | person, undefined, 'rah_howa rah_hiya'],
  [take, undefined, 'kaydir_lih kayched'],
];
