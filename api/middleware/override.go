package middleware

import "net/http"

// overrideHeader names the method of a POST whose client cannot send another: wx.request of WeChat has no PATCH.
const overrideHeader = "X-HTTP-Method-Override"

// MethodOverride takes a POST for the method that its header names.
func MethodOverride(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if method := req.Header.Get(overrideHeader); req.Method == http.MethodPost &&
			(method == http.MethodPatch || method == http.MethodPut || method == http.MethodDelete) {
			req.Method = method
		}
		next.ServeHTTP(w, req)
	})
}
