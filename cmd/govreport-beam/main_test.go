package main

import (
	"context"
	"flag"
	"os"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	os.Exit(ptest.MainRetWithDefault(m, "prism"))
}

func TestFlags(t *testing.T) {
	for _, c := range []struct {
		args []string
		want Config
		why  string
	}{
		{[]string{"--input", "a", "--output", "o"}, Config{Inputs: []string{"a"}, Output: "o", Shards: 1, Timeout: 2 * time.Minute}, "what is not said is as with batch"},
		{[]string{"--input", "a,b", "--input=c", "--output", "o", "--shards", "7", "--timeout", "3s", "--encoding", "gbk", "--force"},
			Config{Inputs: []string{"a", "b", "c"}, Output: "o", Shards: 7, Timeout: 3 * time.Second, Encoding: "gbk", Force: true}, "inputs add up in both ways"},
		{[]string{"--input", "a, ,b,", "--output", "o"}, Config{Inputs: []string{"a", "b"}, Output: "o", Shards: 1, Timeout: 2 * time.Minute}, "commas too many"},
	} {
		var got Config
		f := flag.NewFlagSet("", flag.ContinueOnError)
		addFlags(f, &got)
		require.NoError(t, f.Parse(c.args), c.why)
		require.Equal(t, c.want, got, c.why)
	}
}

func TestWrongConfigurations(t *testing.T) {
	out := t.TempDir()
	good := func() Config { return Config{Inputs: []string{"a"}, Output: out, Shards: 1} }
	for _, c := range []struct {
		change func(*Config)
		want   string
		why    string
	}{
		{func(c *Config) { c.Inputs = nil }, "--input", "nothing to read"},
		{func(c *Config) { c.Output = "" }, "--output", "nowhere to write"},
		{func(c *Config) { c.Shards = 0 }, "--shards", "a number of files that cannot be"},
		{func(c *Config) { c.Shards = maxShards + 1 }, "--shards", "more files than anything reads"},
		{func(c *Config) { c.Timeout = -1 }, "--timeout", "no time at all"},
		{func(c *Config) { c.Encoding = "ebcdic" }, "--encoding", "an encoding that is not known"},
		{func(c *Config) { c.Inputs[0] = "ftp://a/b" }, "ftp", "a store that is not known"},
		{func(c *Config) { c.Output = "ftp://a/b" }, "ftp", "nor to write to"},
	} {
		bad := good()
		c.change(&bad)
		_, err := bad.ready(context.Background())
		require.ErrorAs(t, err, new(usageError), c.why)
		require.ErrorContains(t, err, c.want, c.why)
	}
	c := good()
	c.Inputs = []string{"file:///a"}
	c, err := c.ready(context.Background())
	require.NoError(t, err)
	require.Equal(t, []string{"/a"}, c.Inputs, "Beam knows local files without a scheme only")
	require.NotEmpty(t, c.Run)
}
