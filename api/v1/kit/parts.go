package kit

import "kepu/internal/record"

// Contact is an office that the public can reach.
type Contact struct {
	Phone   *string `json:"phone" example:"0514-87654321" extensions:"x-nullable"`
	Email   *string `json:"email" example:"kepu@example.org" extensions:"x-nullable"`
	Website *string `json:"website" example:"https://example.org" extensions:"x-nullable"`
}

// NewContact is a contact as it is answered, with null for what is unknown.
func NewContact(c record.Contact) Contact {
	return Contact{Phone: Optional(&c.Phone), Email: Optional(&c.Email), Website: Optional(&c.Website)}
}
