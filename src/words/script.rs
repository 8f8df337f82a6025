//! What the scripts say, before the module runs or in its place. They carry the English themselves, and look the others up by it.

/// What the scripts say: in English, simplified Chinese and Korean.
pub const SCRIPT: &[(&str, &str, &str)] = &[
    ("This cannot be shown now.", "现在无法显示。", "지금은 표시할 수 없습니다."),
    ("Try again", "重试", "다시 시도"),
    ("Trying …", "正在重试……", "다시 시도하는 중…"),
    (
        "{0} is not an http or https address: give the src of a dossier on a server.",
        "{0}不是http或https地址：请将src设为服务器上档案的地址。",
        "{0}: http나 https 주소가 아닙니다. src에 서버에 있는 자료집의 주소를 적으십시오.",
    ),
    (
        "{0} did not arrive within {1} seconds. Try again, or check its server.",
        "{0}未在{1}秒内送达。请重试，或检查其服务器。",
        "{0}: {1}초 안에 도착하지 않았습니다. 다시 시도하거나 서버를 확인하십시오.",
    ),
    ("{0} broke off: {1}. Try again.", "{0}传输中断：{1}。请重试。", "{0}: 도중에 끊겼습니다({1}). 다시 시도하십시오."),
    (
        "{0} answered {1}: it is not there, or you may not read it. Check its address.",
        "{0}返回{1}：该地址没有内容，或您无权读取。请检查地址。",
        "{0}: 서버 응답 {1}. 파일이 없거나 읽을 권한이 없습니다. 주소를 확인하십시오.",
    ),
    (
        "{0} does not let this page read it: its answer needs the header Access-Control-Allow-Origin: {1}.",
        "{0}不允许本页读取：其响应须带有标头Access-Control-Allow-Origin: {1}。",
        "{0}: 이 페이지가 읽도록 허용하지 않습니다. 응답에 Access-Control-Allow-Origin: {1} 헤더가 필요합니다.",
    ),
    (
        "{0} could not be reached: the network or the server is down, the address leads on to another site, it is http on an https page, or the page's Content-Security-Policy leaves {1} out of connect-src.",
        "无法访问{0}：网络或服务器中断，地址转向其他网站，https页面中使用了http，或页面的Content-Security-Policy未将{1}列入connect-src。",
        "{0}: 연결할 수 없습니다. 네트워크나 서버가 멈췄거나, 주소가 다른 사이트로 넘어가거나, https 페이지에서 http를 쓰거나, 페이지의 Content-Security-Policy에서 connect-src에 {1} 항목이 없습니다.",
    ),
    (
        "{0} is larger than {1} MB, the most a dossier has.",
        "{0}超过档案的上限{1} MB。",
        "{0}: 자료집의 한도인 {1} MB보다 큽니다.",
    ),
    (
        "This browser runs no WebAssembly. The text of this page can be read without it; for the rest take a newer browser, or allow WebAssembly in this one.",
        "此浏览器不能运行WebAssembly。本页文字仍可阅读；其余功能请使用较新的浏览器，或在此浏览器中允许WebAssembly。",
        "이 브라우저는 WebAssembly를 실행하지 않습니다. 이 페이지의 글은 그대로 읽을 수 있으며, 나머지는 더 새로운 브라우저를 쓰거나 이 브라우저에서 WebAssembly를 허용하십시오.",
    ),
    (
        "This page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src.",
        "本页的Content-Security-Policy禁止WebAssembly：请在其script-src中加入'wasm-unsafe-eval'。",
        "이 페이지의 Content-Security-Policy가 WebAssembly를 막습니다. script-src에 'wasm-unsafe-eval'을 추가하십시오.",
    ),
    (
        "{0} is damaged: put the built file there again. ({1})",
        "{0}已损坏：请重新放置构建好的文件。（{1}）",
        "{0}: 파일이 손상되었습니다. 빌드한 파일을 다시 넣으십시오. ({1})",
    ),
    (
        "{0} is no WebAssembly module: the server sent {1}. Put the built file there, and send it as application/wasm.",
        "{0}不是WebAssembly模块：服务器发送的是{1}。请放置构建好的文件，并以application/wasm发送。",
        "{0}: WebAssembly 모듈이 아닙니다. 서버가 보낸 것은 {1}입니다. 빌드한 파일을 넣고 application/wasm으로 보내십시오.",
    ),
    (
        "No dossier is named: give <stance-line> a src, or put one inside as <script type=\"application/json\">.",
        "没有指定档案：请为<stance-line>设置src，或在其中以<script type=\"application/json\">放入档案。",
        "자료집이 지정되지 않았습니다. <stance-line>에 src를 지정하거나 안에 <script type=\"application/json\">으로 넣으십시오.",
    ),
    (
        "Stanceline was stopped by an error of its own. What was chosen is lost; the text of this page can still be read.",
        "Stanceline因自身错误而停止。所作的选择已丢失；本页文字仍可阅读。",
        "Stanceline이 자체 오류로 멈췄습니다. 선택한 내용은 사라졌지만 이 페이지의 글은 읽을 수 있습니다.",
    ),
    (
        "Stanceline could not start: {0}. Try again, or load the page anew.",
        "Stanceline无法启动：{0}。请重试，或重新载入页面。",
        "Stanceline을 시작할 수 없습니다: {0}. 다시 시도하거나 페이지를 새로 고치십시오.",
    ),
    (
        "Download started, if this page allows downloads.",
        "已开始下载（若本页允许下载）。",
        "이 페이지가 허용한다면 내려받기가 시작되었습니다.",
    ),
    ("Copied.", "已复制。", "복사했습니다."),
    (
        "This page may not copy. Copy it from here:",
        "本页不允许复制。请从这里复制：",
        "이 페이지에서는 복사할 수 없습니다. 여기에서 복사하십시오:",
    ),
    ("To be copied", "待复制的内容", "복사할 내용"),
    (
        "embed.html shows it once it lists {0}.",
        "embed.html列入{0}之后才会显示该内容。",
        "embed.html의 목록에 {0} 항목을 넣어야 표시됩니다.",
    ),
    (
        "This dossier has no address of its own, so no frame can show it. Take the code for a page instead.",
        "此档案没有自己的地址，因此框架无法显示。请改用网页嵌入代码。",
        "이 자료집에는 고유한 주소가 없어 프레임에 표시할 수 없습니다. 웹페이지용 코드를 쓰십시오.",
    ),
    (
        "standalone.html beside stanceline.js is not the built file: put that there.",
        "stanceline.js旁的standalone.html不是构建好的文件：请放置该文件。",
        "stanceline.js 옆의 standalone.html이 빌드한 파일이 아닙니다. 그 파일을 넣으십시오.",
    ),
];

#[cfg(test)]
mod tests {
    use super::SCRIPT;
    use crate::words::fill::places;
    use std::fs;

    #[test]
    fn every_language_has_the_same_places_for_values() {
        for (english, chinese, korean) in SCRIPT {
            assert_eq!(places(english), places(chinese), "{english}");
            assert_eq!(places(english), places(korean), "{english}");
        }
    }

    #[test]
    fn the_table_has_what_the_scripts_say_and_nothing_else() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/browser/js");
        let mut scripts = String::new();
        for file in fs::read_dir(folder).expect("the folder is there") {
            scripts.push_str(&fs::read_to_string(file.expect("a file").path()).expect("text"));
        }
        for (english, ..) in SCRIPT {
            let quoted = [format!("'{english}'"), format!("\"{english}\"")];
            assert!(quoted.iter().any(|text| scripts.contains(text)), "no script says: {english}");
        }
        // A sentence is what follows a failure's code, or is the first that is told.
        let after = |mark: &str| -> Vec<&str> { scripts.split(mark).skip(1).collect() };
        let mut said: Vec<&str> = ["told(", "say(", "say(element, "].into_iter().flat_map(after).collect();
        let codes = after("new Failure('");
        said.extend(codes.iter().filter_map(|code| code.split_once("', ")).map(|(_, sentence)| sentence));
        let quoted = |text: &&str| {
            let quote = text.chars().next().filter(|first| ['\'', '"'].contains(first))?;
            text[1..].split(quote).next().map(str::to_owned)
        };
        let said: Vec<String> = said.iter().filter_map(quoted).collect();
        assert!(said.len() >= SCRIPT.len(), "{said:?}");
        for sentence in said {
            assert!(SCRIPT.iter().any(|(english, ..)| *english == sentence), "the table lacks: {sentence}");
        }
    }
}
