package importer

import (
	"html"
	"regexp"
	"strings"

	nethtml "golang.org/x/net/html"
)

var (
	// entity is a character reference with its semicolon: without one, &region would become ®ion.
	entity = regexp.MustCompile(`&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});`)
	// markup is a tag of HTML; other text between < and > is text.
	markup = regexp.MustCompile(
		`(?i)</?(p|br|div|span|a|strong|em|b|i|u|s|ul|ol|li|dl|dt|dd|h[1-6]|table|thead|tbody|tr|td|th|img|font|section|article|header|footer|blockquote|hr|` +
			`style|script|sup|sub|pre|code|iframe|video|audio|source|figure|figcaption|small|big|center|html|body|head|title|meta|link|o:p|svg|path|button|input|form|label|main|nav|mark|del|ins)(\s[^<>]*)?/?>|<!--`)
	lines = regexp.MustCompile(`[ \t\x{00a0}]*\n[ \t\x{00a0}]*`)
	gaps  = regexp.MustCompile(`\n{3,}`)
)

// rounds of encoding that texts are found in: feeds encode what was encoded.
const encodings = 3

// plainText gives a text without markup and character references, however often it was encoded.
func plainText(text string) string {
	for range encodings {
		before := text
		if markup.MatchString(text) {
			text = stripped(text)
		}
		text = entity.ReplaceAllStringFunc(text, html.UnescapeString)
		if text == before {
			break
		}
	}
	return strings.TrimSpace(text)
}

// blocks are the elements that begin a line of their own.
var blocks = map[string]bool{"p": true, "br": true, "div": true, "li": true, "ul": true, "ol": true, "tr": true,
	"table": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "section": true,
	"article": true, "blockquote": true, "hr": true, "dt": true, "dd": true, "figcaption": true, "pre": true}

// hidden are the elements whose text is none.
var hidden = map[string]bool{"script": true, "style": true, "head": true, "title": true}

// stripped takes the tags out of a text. References stay as they are, for they may hold what is encoded once more.
func stripped(text string) string {
	var out strings.Builder
	tokens := nethtml.NewTokenizer(strings.NewReader(text))
	inside := ""
	for {
		switch kind := tokens.Next(); kind {
		case nethtml.ErrorToken:
			out.Write(tokens.Raw())
			return gaps.ReplaceAllString(lines.ReplaceAllString(out.String(), "\n"), "\n\n")
		case nethtml.TextToken:
			if inside == "" {
				out.Write(tokens.Raw())
			}
		case nethtml.StartTagToken, nethtml.EndTagToken, nethtml.SelfClosingTagToken:
			raw := string(tokens.Raw())
			name, _ := tokens.TagName()
			switch tag := string(name); {
			case kind == nethtml.StartTagToken && hidden[tag]:
				inside = tag
			case kind == nethtml.EndTagToken && tag == inside:
				inside = ""
			case inside != "":
			case blocks[tag]:
				out.WriteByte('\n')
			case !markup.MatchString(raw):
				out.WriteString(raw)
			}
		}
	}
}
