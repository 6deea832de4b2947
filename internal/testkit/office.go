package testkit

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Spreadsheet opens a file in LibreOffice, as scripts/test provides it, and gives its first sheet as CSV with commas,
// in UTF-8 and as the screen shows it. A CSV file is opened as Excel and WPS open it: with commas, and in UTF-8 because
// of its mark. Without LibreOffice the test is skipped.
func Spreadsheet(t testing.TB, name, content string) string {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("not proven in LibreOffice: there is no soffice")
	}
	dir := t.TempDir()
	file := filepath.Join(dir, name)
	require.NoError(t, os.WriteFile(file, []byte(content), 0o600))
	args := []string{"--headless", "-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--convert-to",
		"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true", "--outdir", filepath.Join(dir, "out")}
	if filepath.Ext(name) == ".csv" {
		args = append(args, "--infilter=CSV:44,34,76,1")
	}
	cmd := exec.CommandContext(t.Context(), office, append(args, file)...)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	text, err := os.ReadFile(filepath.Join(dir, "out", name[:len(name)-len(filepath.Ext(name))]+".csv"))
	require.NoError(t, err, string(out))
	return string(text)
}
