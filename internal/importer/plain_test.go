package importer

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPlainText(t *testing.T) {
	for text, want := range map[string]string{
		"复现&amp;#8217;标题": "复现’标题", "&lt;p&gt;一起做&lt;strong&gt;火箭&lt;/strong&gt;&lt;/p&gt;": "一起做火箭",
		"<p>一</p><p>二<br>三</p>": "一\n\n二\n三",
		"Rocks &amp; Minerals":  "Rocks & Minerals", "a &copy=2 b": "a &copy=2 b", "温度<5度，湿度>60": "温度<5度，湿度>60",
		"<script>alert(1)</script>好": "好", "a <名称> b": "a <名称> b", "&lt;5 &amp;lt; 6": "<5 < 6",
		"<style>p{}</style><div>正文</div>": "正文", "&nbsp;空格&nbsp;": "空格", "<ul><li>甲<li>乙</ul>": "甲\n乙", "": "",
		"<a href=\"https://example.org/?a=1&region=2\">报名</a>": "报名", "<!-- 注释 -->正文": "正文", "a < b": "a < b", "<p": "<p",
		"&#0;": "\ufffd"} {
		require.Equal(t, want, plainText(text), text)
	}
}
