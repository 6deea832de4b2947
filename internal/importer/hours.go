package importer

import (
	"kepu/internal/hours"
	"kepu/internal/written"
)

// openingHours reads the cell of opening hours; nil for an empty one.
func (c cells) openingHours(name string) *hours.Hours {
	text := c.get(name)
	if text == "" {
		return nil
	}
	h, fault := written.Hours(text)
	if fault != nil {
		c.vs.Add(name, "format", quote(fault.Part)+fault.Message.ZH+"。可以写成 "+hoursExample,
			quote(fault.Part)+fault.Message.EN+"; write it as "+hoursExample)
		return nil
	}
	return h
}

const hoursExample = "周二至周日 09:00-17:00（16:30停止入馆）；周一闭馆；法定节假日开放"
