package words

// Offline are the words about the copy of the product that a browser keeps.
type Offline struct {
	Ready   string // a whole copy is kept
	Offline string // the server cannot be reached
	Newer   string // there are other price lists, whatever they say
	Update  string // a new version waits
	Keeps   string // what was typed stays
	Reload  string
	Later   string
	NoRoom  string // a new version could not be kept
	Quota   string // why there is no copy: no space,
	Storage string // the browser keeps nothing,
	Changed string // the server has something else than was asked for,
	Network string // it did not answer
	Damaged string // the copy is not whole and could not be made so
	Install string
	Region  string // names the strip for assistive technology
}

// OfflineIn returns the words in the language of the tag, as In does.
func OfflineIn(tag string) *Offline {
	if tag == "en" {
		return &offlineEnglish
	}
	return &offlineChinese
}

var offlineChinese = Offline{
	Ready:   "已可离线使用",
	Offline: "离线：价目和计算来自本机保存的副本。",
	Newer:   "价目已有更新。",
	Update:  "新版本已就绪。",
	Keeps:   "已输入的内容会保留。",
	Reload:  "重新载入",
	Later:   "稍后",
	NoRoom:  "有新版本，但存储空间不足，未能保存；当前版本继续可用。",
	Quota:   "浏览器的存储空间不足，无法离线使用；联网时一切照常。",
	Storage: "浏览器不允许在本机保存，无法离线使用；联网时一切照常。",
	Changed: "服务器上的文件正在更新，暂时不能离线使用；下次访问时会再试。",
	Network: "离线副本没有下载完，暂时不能离线使用；下次访问时会再试。",
	Damaged: "离线副本已损坏且未能修复；联网时一切照常。",
	Install: "安装到本机",
	Region:  "离线与更新",
}

var offlineEnglish = Offline{
	Ready:   "Ready to use offline",
	Offline: "Offline: prices and arithmetic come from the copy on this device.",
	Newer:   "Newer price lists are out.",
	Update:  "A new version is ready.",
	Keeps:   "What you typed stays.",
	Reload:  "Reload",
	Later:   "Later",
	NoRoom:  "There is a new version, but no space to keep it. This one goes on working.",
	Quota:   "Your browser has no space left to keep this for offline use. Online, everything works.",
	Storage: "Your browser does not let this page be kept for offline use. Online, everything works.",
	Changed: "The files on the server are being updated, so nothing could be kept for offline use yet. Your next visit tries again.",
	Network: "The copy for offline use was not downloaded completely. Your next visit tries again.",
	Damaged: "The copy for offline use is damaged and could not be repaired. Online, everything works.",
	Install: "Install",
	Region:  "Offline use and updates",
}
