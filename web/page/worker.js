// Nothing is kept offline: every request goes to the network as if this worker
// were not there. Version {{.Version}}.
self.addEventListener("install", () => self.skipWaiting());
