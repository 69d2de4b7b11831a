//go:build deps

// Package deps keeps modules in go.mod until the code that uses them lands.
package deps

import (
	_ "github.com/go-ego/gse"
	_ "github.com/google/go-cmp/cmp"
	_ "github.com/olekukonko/tablewriter"
	_ "github.com/rogpeppe/go-internal/testscript"
	_ "github.com/spf13/cobra"
	_ "github.com/stretchr/testify/require"
	_ "github.com/yanyiwu/gojieba"
	_ "golang.org/x/net/html"
	_ "golang.org/x/term"
	_ "golang.org/x/text/encoding"
)
