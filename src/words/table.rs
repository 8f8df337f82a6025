//! The one table of messages: a row for each, in English, simplified Chinese and Korean. A row without one of them, or in which
//! one has other places for values than the others, does not compile.
//!
//! `|` parts the forms of a message that counts: of one, and of several. `(either)` marks messages whose languages
//! choose among the values they are given.

use super::fill::places;

macro_rules! messages {
    ($($name:ident $(($either:ident))?: $english:literal, $chinese:literal, $korean:literal;)*) => {
        /// What the interface says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Message {
            $(#[doc = concat!("“", $english, "”")] $name,)*
        }

        /// The messages in English, in the order of their names.
        pub(super) static ENGLISH: [&str; COUNT] = [$($english,)*];

        /// In simplified Chinese.
        #[cfg(any(not(target_arch = "wasm32"), feature = "embedded"))]
        pub(super) static CHINESE: [&str; COUNT] = [$($chinese,)*];

        /// In Korean.
        #[cfg(any(not(target_arch = "wasm32"), feature = "embedded"))]
        pub(super) static KOREAN: [&str; COUNT] = [$($korean,)*];

        /// How many messages there are.
        pub(super) const COUNT: usize = [$(stringify!($name),)*].len();

        /// Tells tables apart that have other messages.
        pub(super) const KEY: u32 = hash(concat!($(stringify!($name), $english,)*));

        $(const _: () = assert!(
            are_alike(&[$(stringify!($either),)?], $english, $chinese) && are_alike(&[$(stringify!($either),)?], $english, $korean),
            concat!(stringify!($name), " has other places for values in one language than in another"),
        );)*
    };
}

/// Whether a message takes the same values in two languages.
const fn are_alike(either: &[&str], one: &str, other: &str) -> bool {
    !either.is_empty() || places(one) == places(other)
}

/// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo).
const fn hash(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let (mut at, mut hash) = (0, 0x811c_9dc5_u32);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

messages! {
    // Dates. `DateOrder` has d, m and y for day, month and year; with spaces between them where the language has any.
    DateOrder: "d m y", "ymd", "y m d";
    Months: "January February March April May June July August September October November December",
        "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月", "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월";
    ShortMonths: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月", "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월";
    Seasons: "spring summer autumn winter", "春季 夏季 秋季 冬季", "봄 여름 가을 겨울";
    DayOfMonth: "{0}", "{0}日", "{0}일";
    Year: "{0}", "{0}年", "{0}년";
    YearBefore: "{0} BCE", "公元前{0}年", "기원전 {0}년";
    Decade: "the {0}0s", "{0}0年代", "{0}0년대";
    Century: "the years {0}00–{0}99", "{0}00年至{0}99年间", "{0}00~{0}99년 사이";
    UnknownYear: "an unknown year", "某年", "어느 해";
    SomeMonth: "some month in", "某月", "어느 달";
    SomeDay: "some day in", "某日", "어느 날";
    About: "about {0}", "约{0}", "{0}경";
    Perhaps: "perhaps {0}", "{0}（存疑）", "{0}(추정)";
    Since: "since {0}", "自{0}起", "{0}부터";
    Until: "until {0}", "至{0}止", "{0}까지";
    ToUnknown: "{0} to an unknown date", "{0}起，终止日期不详", "{0}부터(종료일 미상)";
    FromUnknown: "an unknown date to {0}", "至{0}止，起始日期不详", "{0}까지(시작일 미상)";
    UnknownTime: "at an unknown time", "时间不详", "시기 미상";
    LatestDate: "the latest date", "最新日期", "가장 최근 날짜";
    // The begin without what both ends share and the whole end; the whole begin and the end without what both share.
    CloseRange (either): "{0}–{1}", "{2}至{3}", "{2}~{3}";
    WideRange (either): "{0} – {1}", "{2}至{3}", "{2} ~ {3}";
    Days: "1 day|{0} days", "{0}天", "{0}일";
    MonthsLong: "1 month|{0} months", "{0}个月", "{0}개월";
    Years: "1 year|{0} years", "{0}年", "{0}년";

    // Signs.
    Comma: ", ", "、", ", ";
    // Between what is said of one thing, where a list has the other.
    ClauseComma: ", ", "，", ", ";
    // Between two sentences.
    Space: " ", "", " ";
    Semicolon: "; ", "；", "; ";
    Colon: ": ", "：", ": ";
    Sentence: "{0}.", "{0}。", "{0}.";
    InBrackets: " ({0})", "（{0}）", " ({0})";

    // Terms.
    InArticle: "in the article", "文章中", "기사 내용";
    OnRecord: "on the record", "公开记录中", "공개 기록";
    Stated: "stated", "直接表明", "직접 밝힘";
    Reported: "reported", "据报道", "보도됨";
    Inferred: "inferred", "推断", "추론";
    Documented: "documented", "有文件记载", "문서로 확인";
    NotStated: "not stated", "未表明", "밝히지 않음";
    Declined: "declined to say", "拒绝表态", "답변 거부";
    Mixed: "mixed", "说法不一", "엇갈림";
    PartysWords: "a party's words", "当事方的话", "당사자의 말";
    ReportersWords: "the reporter's words", "记者的叙述", "기자의 서술";
    ExpertsWords: "an expert's words", "专家的话", "전문가의 말";
    HeadlinesWords: "the headline", "标题", "기사 제목";

    // Counts.
    Quotations: "1 quotation|{0} quotations", "{0}条引文", "인용문 {0}개";
    Events: "1 event|{0} events", "{0}个事件", "사건 {0}건";
    Stances: "1 stance|{0} stances", "{0}个立场", "입장 {0}개";
    Issues: "1 issue|{0} issues", "{0}个议题", "쟁점 {0}개";
    Sources: "1 source|{0} sources", "{0}个来源", "출처 {0}개";
    Steps: "1 step|{0} steps", "{0}格", "{0}단계";

    // The head of the page.
    Found: "{0} of {1} quotations found in the article", "{1}条引文中有{0}条已在文章中找到", "인용문 {1}개 중 {0}개를 기사에서 찾음";
    StancesAsOf: "Stances as of", "立场截至日期", "입장 기준일";
    StancesAsOfDate: "Stances as of {0}", "截至{0}的立场", "{0} 기준 입장";
    DateOfArticle: "{0} (the article)", "{0}（文章）", "{0}(기사)";
    Layers: "Shown", "显示", "표시";
    BothLayers: "in the article and on the record", "文章与公开记录", "기사 내용과 공개 기록";
    PartiesShown: "Parties shown", "显示的各方", "표시할 당사자";
    ShowAll: "Show all", "全部显示", "모두 표시";
    InferredOrUncertain: "inferred, or date uncertain", "推断，或日期不确定", "추론 또는 날짜 불확실";
    Share: "Share", "分享", "공유";
    // A verb and what it is done to.
    Deed: "{0} {1}", "{0}{1}", "{1} {0}";
    Copy: "Copy", "复制", "복사";
    Download: "Download", "下载", "내려받기";
    Print: "Print", "打印", "인쇄";
    Link: "link", "链接", "링크";
    Citation: "citation", "引用信息", "인용 표기";
    PageCode: "code for a page", "网页嵌入代码", "웹페이지용 코드";
    FrameCode: "code for a frame", "框架嵌入代码", "프레임용 코드";
    OneFile: "one file", "单个文件", "파일 하나";
    DossierFile: "dossier (JSON)", "档案（JSON）", "자료집(JSON)";
    Everything: "everything", "全部内容", "전체";
    StancesFile: "stances (CSV)", "立场（CSV）", "입장(CSV)";
    EventsFile: "events (CSV)", "事件（CSV）", "사건(CSV)";
    DrawingFileSvg: "drawing (SVG)", "时间轴图（SVG）", "연표 그림(SVG)";
    DrawingFilePng: "drawing (PNG)", "时间轴图（PNG）", "연표 그림(PNG)";

    Keys: "Keys", "快捷键", "단축키";
    KeyTab: "to the next control, and back", "到下一个控件，或返回", "다음 또는 이전 조작 요소로";
    KeyEnter: "opens what has the focus, or closes it", "打开或关闭焦点所在的内容", "초점이 놓인 항목을 열거나 닫음";
    KeyEscape: "lets go of what is selected; empties the search; closes this list", "取消选择；清空查找内容；关闭本列表", "선택 해제, 검색어 지우기, 이 목록 닫기";
    KeyEvents: "in the list of events: to another event", "在事件列表中：移到其他事件", "사건 목록에서: 다른 사건으로";
    KeySlider: "on a date's slider: to the next date on which a stance changes", "在日期滑块上：移到立场发生变化的下一个日期", "날짜 슬라이더에서: 입장이 바뀌는 다음 날짜로";
    KeyDrawing: "in the drawing: moves, zooms, shows all events", "在时间轴图中：移动、缩放、显示全部事件", "연표 그림에서: 이동, 확대·축소, 모든 사건 보기";
    KeyHelp: "shows these keys", "显示本列表", "이 목록 보기";

    // Where they stand.
    WhereTheyStand: "Where they stand", "各方立场", "당사자별 입장";
    NoIssues: "This dossier compares the parties on no issue.", "本档案没有比较各方的议题。", "이 자료집에는 당사자를 비교하는 쟁점이 없습니다.";
    NoParty: "No party is shown. Choose one in the key above.", "未显示任何一方。请在上方图例中选择。", "표시된 당사자가 없습니다. 위의 범례에서 선택하십시오.";
    HowPlaced: "How positions are placed", "位置如何标定", "위치를 정한 방법";
    ArticleLayer: "article", "文章", "기사";
    RecordLayer: "record", "记录", "기록";
    // A party, the label of its step, the layer and the basis.
    PositionName: "{0}: {1}. {2}, {3}", "{0}：{1}。{2}，{3}", "{0}: {1}. {2}, {3}";
    ContradictedBy: ", contradicted by another stance of the same day", "，与同一天的另一立场矛盾", ", 같은 날의 다른 입장과 모순됨";
    ChangedFrom: "changed from “{0}”, {1}", "原为“{0}”，{1}改变", "“{0}”에서 바뀜, {1}";
    AndQuoted: "” and “", "”和“", "”, “";
    SilenceOfLayer: "{0} {1}", "{1}{0}", "{1}에서 {0}";
    NothingBefore: "Nothing {0} before {1}", "{1}之前，{0}没有相关内容", "{1} 이전에는 {0}에 관련 내용 없음";
    NothingHere: "Nothing {0}", "{0}没有相关内容", "{0}에 관련 내용 없음";
    Nothing: "Nothing in this dossier", "本档案没有相关内容", "이 자료집에 관련 내용 없음";
    Withdrawn: "Withdrawn, because its words were not found in the article", "已撤回，因为文章中找不到所引的原文", "인용문을 기사에서 찾지 못해 철회됨";

    // What opens in place.
    Before: "Before", "此前", "이전";
    Now: "Since", "此后", "이후";
    WhyHere: "Why here: ", "为何标在此处：", "이 위치인 이유: ";
    ArticlesPhrase: "In the article: ", "文章原文：", "기사의 표현: ";
    AlsoHere: "Also in this place", "同一处的其他引文", "같은 자리의 다른 인용문";
    BackTo: "← Back to {0}", "← 返回{0}", "← 돌아가기: {0}";
    Close: "Close", "关闭", "닫기";
    NothingRests: "No event and no stance rests on these words.", "没有事件或立场以这些话为据。", "이 말을 근거로 하는 사건이나 입장이 없습니다.";
    MoreMarked: "and {0} more, marked in the views", "另有{0}项，已在各视图中标出", "그 밖에 {0}개, 각 화면에 표시됨";
    Related: "Related", "相关内容", "관련 내용";
    SeeInText: "see in the text", "在文中查看", "본문에서 보기";
    TranslatedBy: " (translated by {0})", "（{0}译）", " ({0} 옮김)";
    AboutParties: "about ", "涉及：", "관련 당사자: ";
    QuotedSpeaker: "{0}, as quoted in the article", "{0}（文章引述）", "{0}(기사에 인용)";
    QuotedParty: "a party, as quoted in the article", "当事方（文章引述）", "당사자(기사에 인용)";
    NamedExpert: "{0}, an expert", "专家{0}", "전문가 {0}";
    AnExpert: "an expert", "一位专家", "한 전문가";
    Selected: "Selected: {0}. Nothing else rests on it.", "已选择：{0}。没有其他内容以此为据。", "선택: {0}. 이를 근거로 하는 다른 내용이 없습니다.";
    SelectedRelated: "Selected: {0}. Related: {1}.", "已选择：{0}。相关：{1}。", "선택: {0}. 관련: {1}.";
    SelectedEvent: "event {0} of {1}, {2}: {3}", "第{0}个事件，共{1}个，{2}：{3}", "사건 {1}건 중 {0}번째, {2}: {3}";
    NotShown: "Not shown: ", "未显示：", "표시하지 않음: ";

    // The article.
    Article: "Article", "文章", "기사";
    HideMarks: "hide the marks", "隐藏标记", "강조 표시 숨기기";
    Original: "original", "原文链接", "원문";

    // When.
    When: "When", "时间线", "사건 연표";
    NoEvents: "This dossier dates no events.", "本档案没有标注日期的事件。", "이 자료집에는 날짜가 적힌 사건이 없습니다.";
    DateNotKnown: "Date not known", "日期不详", "날짜 미상";
    QuietTime: "{0} without a listed event", "中间{0}没有列出事件", "{0} 동안 실린 사건 없음";
    EventPosition: "Event {0} of {1}, {2}: ", "第{0}个事件，共{1}个，{2}：", "사건 {1}건 중 {0}번째, {2}: ";
    Find: "Find", "查找", "찾기";
    FindHint: "words in the events", "事件中的词语", "사건에 나오는 단어";
    EventsOfLayer: "{0} {1}", "{1}{0}", "{1}의 {0}";
    EventsOfLayerShown: "{2} of {0} {1}", "{1}{0}（显示{2}个）", "{1}의 {0} 중 {2}건";
    OfPartiesShown: ", of the parties shown", "，限所显示的各方", ", 표시한 당사자만";
    WithWords: ", with “{0}”", "，含有“{0}”", ", “{0}” 포함";
    NoMatch: "No event matches.", "没有符合条件的事件。", "조건에 맞는 사건이 없습니다.";
    SeveralFilters: "More than one filter keeps the events back.", "不止一个筛选条件排除了这些事件。", "둘 이상의 조건이 사건을 가리고 있습니다.";
    ShowAllEvents: "Show all events", "显示全部事件", "모든 사건 표시";
    ShowAllParties: "Show all parties", "显示所有各方", "모든 당사자 표시";
    ShowBothLayers: "Show both layers", "显示文章与公开记录", "기사 내용과 공개 기록 모두 표시";
    ShowWithoutWords: "Show events whatever their words", "不限这些词语", "검색어 조건 없이 표시";
    ClusterName: "{0} events, {1}", "{1}，{0}个事件", "{1}, 사건 {0}건";
    OneOfCluster: "{0} (one of {1})", "{0}（{1}之一）", "{0}({1} 중 하나)";
    DrawingHelp: "Drawing of the timeline. Arrow keys move it, plus and minus zoom, 0 shows all events. The list below says the same in words.",
        "时间轴图。方向键移动，加号和减号缩放，按0显示全部事件。下方列表以文字给出相同内容。",
        "연표 그림. 화살표 키로 이동하고, 더하기·빼기 키로 확대·축소하며, 0을 누르면 모든 사건이 표시됩니다. 아래 목록에 같은 내용이 글로 나와 있습니다.";
    DrawingTools: "Drawing of the timeline", "时间轴图", "연표 그림";
    PreviousEvent: "Previous event", "上一个事件", "이전 사건";
    NextEvent: "Next event", "下一个事件", "다음 사건";
    ZoomOut: "Zoom out", "缩小", "축소";
    ZoomIn: "Zoom in", "放大", "확대";
    Earlier: "Earlier", "移向较早", "이전 시기로";
    Later: "Later", "移向较晚", "이후 시기로";
    FitAll: "Fit all events", "缩放至全部事件", "전체 사건에 맞추기";
    FitAllShort: "all", "全部", "전체";
    FitArticle: "Fit the events in the article", "文章：缩放至其中的事件", "기사 사건에 맞추기";
    Scale: "Scale", "时间尺度", "시간 눈금";
    TrueTime: "true time", "实际时间", "실제 시간";
    GapsCut: "long gaps cut", "略去长间隔", "긴 공백 줄임";
    InSequence: "one after another", "依次排列", "순서대로";
    InList: "details in the list", "列表中的详情", "목록에서 자세히 보기";
    DrawingHint: "Choose a mark to read its event; a number opens. Drag to move, Ctrl or ⌘ and wheel to zoom.",
        "点选标记可阅读事件；点选数字可展开。拖动可移动，按住Ctrl或⌘并滚动滚轮可缩放。",
        "기호를 선택하면 사건을 읽을 수 있고, 숫자를 선택하면 펼쳐집니다. 끌어서 이동하고, Ctrl 또는 ⌘ 키를 누른 채 휠을 돌려 확대·축소합니다.";
    AsOf: "as of {0}", "截至{0}", "{0} 기준";
    AsOfArticle: "as of {0}, the article", "截至{0}（文章）", "{0} 기준(기사)";
    PictureSource: "Article: {0}, {1}. Made with Stanceline.", "文章：{0}，{1}。由Stanceline制作。", "기사: {0}, {1}. Stanceline으로 제작.";
    EventsShown: "{0} of {1}", "{1}中的{0}个", "{1} 중 {0}건";
    DateUncertain: "date uncertain", "日期不确定", "날짜 불확실";
    SeveralEvents: "several events", "多个事件", "여러 사건";

    // Stances in detail.
    StancesInDetail: "Stances in detail", "立场详情", "입장 자세히 보기";
    StanceTable: "Table of stances", "立场表", "입장 표";
    TwoParties: "Two parties", "两方对比", "두 당사자 비교";
    OverTime: "Over time", "随时间变化", "시간에 따른 변화";
    Balance: "Balance", "各方内容量", "당사자별 분량";
    Issue: "Issue", "议题", "쟁점";
    KnownFrom: "Known from", "依据", "근거";
    ContradictedSameDay: "contradicted on the same day", "同一天有矛盾说法", "같은 날 모순됨";
    LeaveOutInferred: "Leave out what is only inferred", "不计仅为推断的立场", "추론에만 근거한 입장 제외";
    TwoNames: "{0} and {1}", "{0}与{1}", "{0} / {1}";
    APosition: "a position", "标尺位置", "척도상 위치";
    AKnownPosition: "a position that is not only inferred", "并非仅为推断的标尺位置", "추론이 아닌 척도상 위치";
    AllPairs: "All pairs, {0}", "两两对比：{0}", "모든 조합: {0}";
    PairsCaption: "Issues on which two agree {0}, of those on which both have {1} there",
        "{0}：双方都有{1}的议题中，双方一致的数目", "{0}: 둘 다 {1}가 있는 쟁점 가운데 서로 일치하는 쟁점의 수";
    NoneCompared: "none", "无", "없음";
    Agreed: "{0} of {1}", "{0}/{1}", "{0}/{1}";
    InferredCount: " ({0} inferred)", "（{0}个为推断）", " (추론 {0})";
    Together: "Together", "对照", "비교";
    NoCommonIssue: "{0} there is no issue on which both have {1}.", "{0}：没有双方都有{1}的议题。", "{0}: 둘 다 {1}가 있는 쟁점이 없습니다.";
    AgreeOn: "{0} they agree on {1} of the 1 issue on which both have {2}{3}.|{0} they agree on {1} of the {4} issues on which both have {2}{3}.",
        "{0}：双方都有{2}的议题有{4}个，其中{1}个一致{3}。", "{0}: 둘 다 {2}가 있는 쟁점 {4}개 중 {1}개에서 일치합니다{3}.";
    Agree: "agree", "一致", "일치";
    DifferBy: "differ by {0}", "相差{0}", "{0} 차이";
    OnlyInferred: "{0}, inferred", "{0}（推断）", "{0}(추론)";
    NotCompared: "not compared: {0}", "不作比较：{0}", "비교하지 않음: {0}";
    ContradictingStances: "contradicting stances", "立场自相矛盾", "모순된 입장";
    BothWithout: "both without a position", "双方都没有标尺位置", "둘 다 척도상 위치 없음";
    OneWithout: "one without a position", "一方没有标尺位置", "한쪽은 척도상 위치 없음";
    InferredLeftOut: "inferred, left out", "仅为推断，未计入", "추론이어서 제외";
    WordsWithdrawn: "words withdrawn", "引文已撤回", "인용문 철회됨";
    Contradicting: "contradicting", "自相矛盾", "모순됨";
    ContradictingLabels: "contradicting: {0}", "自相矛盾：{0}", "모순됨: {0}";
    AndLabels: " and ", "与", ", ";
    OfFound: "Of {0} found, about it, at any date", "已找到的{0}中涉及该方的，不限日期", "기사에서 찾은 {0} 중 해당 당사자 관련, 날짜 무관";
    OfIssues: "Of {0}, {1}", "{1}（共{0}）", "{1}(전체 {0})";
    BalanceCaption: "How much the dossier holds of each party: counts, and no verdict. Issues are counted at the date chosen.",
        "本档案所收各方内容的数量：仅为计数，不作评判。议题按所选日期计数。",
        "이 자료집에 당사자별로 담긴 분량입니다. 단순한 건수이며 평가가 아닙니다. 쟁점은 선택한 날짜를 기준으로 집계합니다.";
    NothingInForce: "nothing in force", "当时未收录立场", "그 시점에 수록된 입장 없음";
    Silent: "{0} Silent {1}: {2}.", "{0}——{1}无明确立场：{2}。", "{0} {1}에 뚜렷한 입장 없음: {2}.";

    // Notes.
    Notes: "Notes", "说明", "일러두기";
    NotFoundTitle: "Quotations not found in the article", "文章中找不到的引文", "기사에서 찾지 못한 인용문";
    Corrections: "Corrections", "更正", "바로잡습니다";
    AboutDossier: "About this dossier", "关于本档案", "이 자료집에 대하여";
    EditedBy: "Edited by {0}.", "编辑：{0}。", "편집: {0}.";
    Updated: "Updated {0}.", "更新于{0}。", "최종 수정: {0}.";
    ScalesMean: "What the scales mean", "标尺的含义", "척도의 뜻";
    WriterOfDossier: "the writer of the dossier", "档案编写者", "자료집 작성자";
    MethodTitle: "How positions are placed and compared", "位置如何标定与比较", "위치를 정하고 비교하는 방법";
    MethodPlaced: "Positions on the scales were placed by {0}. They are a judgement: steps are labels in order, not measured distances.",
        "标尺上的位置由{0}标定。这是一种判断：各格是有顺序的标签，不是测量出的距离。",
        "척도상 위치 지정: {0}. 위치는 판단에 따른 것입니다. 각 단계는 순서를 나타내는 이름표일 뿐, 측정한 거리가 아닙니다.";
    MethodBases: "Stated: the party's own words. Reported: the article states it. Inferred: the writer's reading of the article. Documented: from a source outside it.",
        "直接表明：该方自己的话。据报道：文章如此陈述。推断：编写者对文章的解读。有文件记载：出自文章之外的来源。",
        "직접 밝힘: 당사자 자신의 말. 보도됨: 기사가 그렇게 서술함. 추론: 작성자가 기사를 해석한 것. 문서로 확인: 기사 밖의 출처로 확인.";
    MethodLayers: "In the article and on the record are two layers. They are drawn apart and never mixed in a count, a line or a distance.",
        "文章与公开记录是两个层次，分开绘制，绝不混合计数、连线或计算距离。",
        "기사 내용과 공개 기록은 서로 다른 두 층입니다. 따로 그리며, 집계와 선, 거리에서 결코 섞지 않습니다.";
    MethodSilence: "“Not stated” is no position: it has no mark and is never counted. Nor are stances of one day that contradict each other.",
        "“未表明”不是位置：没有标记，也从不计数。同一天互相矛盾的立场也不计数。",
        "“밝히지 않음”은 위치가 아니므로 기호가 없고 집계하지 않습니다. 같은 날 서로 모순되는 입장도 집계하지 않습니다.";
    MethodAgree: "Two parties agree on an issue where both hold the same step of its scale at the date chosen, in one layer; elsewhere they differ by the steps between them. There is no score over all issues.",
        "在所选日期、同一层次中，双方处于议题标尺的同一格即为一致；否则按相隔格数计算差距。没有跨议题的总分。",
        "선택한 날짜에 같은 층에서 척도의 같은 단계에 있으면 두 당사자는 그 쟁점에서 일치하며, 아니면 그 사이의 단계 수만큼 차이가 있습니다. 모든 쟁점을 합산한 점수는 없습니다.";
    SourcesTitle: "Sources outside the article", "文章之外的来源", "기사 밖의 출처";
    SourcesName: "Sources", "来源", "출처";

    // A dossier that cannot be shown.
    Refused: "This dossier cannot be shown.", "无法显示本档案。", "이 자료집을 표시할 수 없습니다.";
    ToMend: "One thing has to be mended first:|{0} things have to be mended first:", "须先修正{0}处：", "먼저 고쳐야 할 곳 {0}군데:";
    MoreProblems: "… and {0} more. The command “stanceline check” lists all of them.", "……另有{0}处。命令“stanceline check”会全部列出。", "… 그 밖에 {0}군데. “stanceline check” 명령이 모두 보여 줍니다.";
}
