select salon from over_cap order by salon
