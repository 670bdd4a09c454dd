package words

// Offline are the words about the copy of the product that a browser keeps.
type Offline = OfflineOf[string]

// OfflineOf are [Offline] in one language, of strings, or in all, of phrases.
type OfflineOf[T any] struct {
	_ [0]func() // not comparable: comparing field by field would be code that nobody calls

	Ready   T // a whole copy is kept
	Offline T // the server cannot be reached
	Newer   T // there are other price lists, whatever they say
	Update  T // a new version waits
	Keeps   T // what was typed stays
	Reload  T
	Later   T
	NoRoom  T // a new version could not be kept
	Quota   T // why there is no copy: no space,
	Storage T // the browser keeps nothing,
	Changed T // the server has something else than was asked for,
	Network T // it did not answer
	Damaged T // the copy is not whole and could not be made so
	Install T
	Region  T // names the strip for assistive technology
}

// OfflineIn returns the words in a language.
func OfflineIn(l Language) *Offline { return offline.in(l) }

var offline = texts[OfflineOf[phrase], Offline]{phrases: OfflineOf[phrase]{
	Ready:   phrase{"已可离线使用", "Ready to use offline"},
	Offline: phrase{"离线：价目和计算来自本机保存的副本。", "Offline: prices and arithmetic come from the copy on this device."},
	Newer:   phrase{"价目已有更新。", "Newer price lists are out."},
	Update:  phrase{"新版本已就绪。", "A new version is ready."},
	Keeps:   phrase{"已输入的内容会保留。", "What you typed stays."},
	Reload:  phrase{"重新载入", "Reload"},
	Later:   phrase{"稍后", "Later"},
	NoRoom:  phrase{"有新版本，但存储空间不足，未能保存；当前版本继续可用。", "There is a new version, but no space to keep it. This one goes on working."},
	Quota:   phrase{"浏览器的存储空间不足，无法离线使用；联网时一切照常。", "Your browser has no space left to keep this for offline use. Online, everything works."},
	Storage: phrase{"浏览器不允许在本机保存，无法离线使用；联网时一切照常。", "Your browser does not let this page be kept for offline use. Online, everything works."},
	Changed: phrase{"服务器上的文件正在更新，暂时不能离线使用；下次访问时会再试。", "The files on the server are being updated, so nothing could be kept for offline use yet. Your next visit tries again."},
	Network: phrase{"离线副本没有下载完，暂时不能离线使用；下次访问时会再试。", "The copy for offline use was not downloaded completely. Your next visit tries again."},
	Damaged: phrase{"离线副本已损坏且未能修复；联网时一切照常。", "The copy for offline use is damaged and could not be repaired. Online, everything works."},
	Install: phrase{"安装到本机", "Install"},
	Region:  phrase{"离线与更新", "Offline use and updates"},
}}
