package words

import (
	"testing"

	"tusou/pricing"
)

// What names services and providers goes by the lists that it is given, however
// many they are.
func TestTextsNameTheListsThatTheyAreGiven(t *testing.T) {
	offers := testCatalog.Offers()
	a, b := offers[0].List(), offers[1].List()
	for _, c := range []struct{ got, want string }{
		{Chinese.Head("compare", offers[:1]).Title, "阿里云图像搜索，哪个便宜？ – 图搜比价"},
		{Chinese.Head("compare", append(offers, offers[0])).Title, "阿里云图像搜索、腾讯云联网图像搜索和阿里云图像搜索，哪个便宜？ – 图搜比价"},
		{English.Head("embed", append(offers, offers[0])).Description, "A compact price comparison of Alibaba Cloud Image Search, Tencent Cloud Web Image Search and Alibaba Cloud Image Search."},
		{Chinese.Field(pricing.Parameter{Name: "images", Lists: []*pricing.PriceList{b}}).Help, "要建索引的图片数量，只影响腾讯云的套餐。"},
		{English.Field(pricing.Parameter{Name: "failed", Lists: []*pricing.PriceList{a}}).Help, "Alibaba Cloud does not charge calls that fail."},
		{English.Field(pricing.Parameter{Name: "failed", Lists: []*pricing.PriceList{a, b}}).Help, "Alibaba Cloud and Tencent Cloud do not charge calls that fail."},
		{English.Field(pricing.Parameter{Name: "trial", Lists: []*pricing.PriceList{a, b}}).Help, "One month of the smallest Alibaba Cloud and Tencent Cloud packages, once for each user, while places last."},
		{Chinese.Field(pricing.Parameter{Name: "images"}).Help, "对参与比较的价目没有影响。"},
		{English.Field(pricing.Parameter{Name: "trial"}).Help, "Makes no difference to the price lists compared."},
		{English.Field(pricing.Parameter{Name: "qps"}).Help, "The most requests in any one second."},
		{Chinese.Assumption(pricing.Assumption{Lists: []*pricing.PriceList{b, a, b}}),
			"几种服务做的事各不相同：腾讯云联网图像搜索是以文搜图，搜的是公开网络；阿里云图像搜索是以图搜图，搜的是你自己的图库；腾讯云联网图像搜索是以文搜图，搜的是公开网络。价格低不等于可以互相替代。"},
	} {
		if c.got != c.want {
			t.Errorf("%s\nwant %s", c.got, c.want)
		}
	}
}
