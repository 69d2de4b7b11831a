package meta

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestOrgPrefix(t *testing.T) {
	for _, tt := range []struct{ title, want, why string }{
		{"科学技术局工作的自我总结", "科学技术局", "an office"},
		{"绍兴一中团委2009学年工作计划", "绍兴一中团委", "a body inside another"},
		{"浙江省教育厅办公室关于安全的通知", "浙江省教育厅办公室", "an office of an office"},
		{"转发绍兴市教育局关于安全的通知", "绍兴市教育局", "forwarded"},
		{"老城区人民检察院集中学习活动方案", "老城区人民检察院", "集中学 is not a 中学"},
		{"张局长在大会上的讲话", "", "a person's office is not the institution"},
		{"奋力开创新局面", "", "局面 is not an office"},
		{"关于开学工作的通知", "", "no institution"},
	} {
		require.Equal(t, tt.want, orgPrefix([]rune(tt.title)), "%s: %s", tt.title, tt.why)
	}
}
