package main

import (
	"fmt"
	"html"
	"slices"
	"strings"
)

// The chart has a panel for each scenario, two side by side.
const (
	panelWidth  = 590
	panelGap    = 24
	labelWidth  = 276
	barHeight   = 15
	barStep     = 20
	titleHeight = 34
	headHeight  = 58
)

// fills are the colours of the bars, readable on light and dark backgrounds.
var fills = map[kind]string{
	kindBaseline: "#8a8f98",
	kindPeer:     "#b3a369",
	kindDecoder:  "#5b9bd5",
	kindSpared:   "#a9c9e8",
	kindLibrary:  "#2f9e6e",
	kindLimit:    "#9a6fb0",
}

var legend = []struct {
	kind kind
	text string
}{
	{kindBaseline, "baseline"},
	{kindPeer, "other merges, validators, types"},
	{kindDecoder, "other decoders"},
	{kindSpared, "second look at the body only where it says null"},
	{kindLibrary, "this library"},
	{kindLimit, "the limit"},
}

// chart draws, as SVG, how many times as fast as the baseline each row does the
// whole job.
func chart(list []scenario, results map[key]result) string {
	panelHeight := titleHeight + barStep*longest(list) + 14
	width := 2*panelWidth + 3*panelGap
	height := headHeight + (len(list)+1)/2*(panelHeight+panelGap)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" font-family="sans-serif" font-size="12">`+"\n", width, height, width, height)
	b.WriteString(`<style>text{fill:#333}.soft{fill:#666}@media(prefers-color-scheme:dark){text{fill:#ddd}.soft{fill:#aaa}}</style>` + "\n")
	fmt.Fprintf(&b, `<text x="%d" y="24" font-size="15" font-weight="bold">Decode, validate, apply, encode: times as fast as the baseline (10th percentile)</text>`+"\n", panelGap)
	x := panelGap
	for _, entry := range legend {
		if !hasKind(list, entry.kind) {
			continue
		}
		fmt.Fprintf(&b, `<rect x="%d" y="37" width="11" height="11" rx="2" fill="%s"/><text x="%d" y="47">%s</text>`+"\n", x, fills[entry.kind], x+16, entry.text)
		x += 40 + 7*len(entry.text)
	}
	for i, s := range list {
		x, y := panelGap+i%2*(panelWidth+panelGap), headHeight+i/2*(panelHeight+panelGap)
		fmt.Fprintf(&b, `<g transform="translate(%d,%d)">`+"\n", x, y)
		panel(&b, s, results)
		b.WriteString("</g>\n")
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// panel draws the rows of one scenario, fastest first.
func panel(b *strings.Builder, s scenario, results map[key]result) {
	base := results[key{s.name, s.baseline}].p10
	rows := sorted(s, results)
	scale := float64(panelWidth-labelWidth-52) / (base / results[key{s.name, rows[0].name}].p10)
	fmt.Fprintf(b, `<text y="16" font-size="13" font-weight="bold">%s</text><text class="soft" x="%d" y="16" text-anchor="end">%d bytes in; baseline %s</text>`+"\n",
		s.name, panelWidth, len(s.body), spell(base))
	one := float64(labelWidth) + scale
	fmt.Fprintf(b, `<line x1="%.1f" x2="%.1f" y1="%d" y2="%d" stroke="#8a8f98" stroke-dasharray="2 3"/>`+"\n", one, one, titleHeight-8, titleHeight+barStep*len(rows))
	for i, row := range rows {
		ratio := base / results[key{s.name, row.name}].p10
		y := titleHeight + barStep*i
		fmt.Fprintf(b, `<text x="%d" y="%d" text-anchor="end">%s</text>`, labelWidth-8, y+12, html.EscapeString(row.name))
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%.1f" height="%d" rx="2" fill="%s"/>`, labelWidth, y, max(ratio*scale, 1), barHeight, fills[row.kind])
		fmt.Fprintf(b, `<text x="%.1f" y="%d">%.2f</text>`+"\n", float64(labelWidth)+ratio*scale+6, y+12, ratio)
	}
}

// hasKind reports whether any row is of a kind.
func hasKind(list []scenario, of kind) bool {
	return slices.ContainsFunc(list, func(s scenario) bool {
		return slices.ContainsFunc(s.rows, func(r row) bool { return r.kind == of })
	})
}

func longest(list []scenario) (n int) {
	for _, s := range list {
		n = max(n, len(s.rows))
	}
	return n
}
