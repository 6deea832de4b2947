package identity

import "net/netip"

// Network is what an address counts as where tries and requests are counted: itself in IPv4, its network of 64 bits in
// IPv6, where each host has plenty of addresses. outside is false for addresses of this machine.
func Network(address string) (text string, outside bool) {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return address, true
	}
	ip = ip.Unmap().WithZone("")
	if ip.Is4() {
		return ip.String(), !ip.IsLoopback()
	}
	prefix, _ := ip.Prefix(64) // never fails for IPv6
	return prefix.String(), !ip.IsLoopback()
}
